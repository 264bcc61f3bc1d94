package org.evenhand.demo;

import java.util.List;
import java.util.Random;

/** Sentences of the made-up library. */
final class DemoTexts {

    static final List<String> NARRATIVES = List.of(
            "I answered questions at the desk and by chat, and wrote down those that came again and again. From them grew"
                    + " a guide that the whole team now uses.",
            "Together with two colleagues I moved the map collection. We planned it around the exam weeks, so that no"
                    + " reader waited longer than a day.",
            "I took over the weekly teaching session for new graduate students and rebuilt it around their own papers.",
            "Most of my year went into the new repository. I learned the format, described the first six hundred items"
                    + " and taught two others how.");
    static final List<String> EVENTS = List.of(
            "Led the workshop on research data",
            "Finished the inventory of the pamphlet boxes",
            "Presented the reading list project to the faculty",
            "Repaired the import of loan records",
            "Opened the exhibit on women printers",
            "Wrote the guide to open licenses");
    static final List<String> RESULTS = List.of(
            "28 took part; three departments asked for it again",
            "Every box can be found in the catalog",
            "Loans of listed books rose by a fifth",
            "No record was lost since",
            "Used in four courses this term");
    static final List<String> HELPED = List.of(
            "The guide to open licenses: since it is there, hardly anybody asks me twice.",
            "When the loan records broke, the cause was found the same afternoon, and the note about it helped us all.",
            "In the workshop everybody who was new got a question answered before the break.");
    static final List<String> MORE = List.of(
            "Share drafts a day earlier, so that there is time to read them.",
            "Teach one of the sessions together with somebody from another team.",
            "Say sooner when a project grows too large for one person.");
    static final List<String> GOALS = List.of(
            "Teach a session for graduate students",
            "Describe archival collections in the new format",
            "Lead a project with another department",
            "Make our guides readable with a screen reader");
    static final List<String> SUPPORT = List.of(
            "Two afternoons a month without desk duty",
            "A place in the spring course and its fee",
            "A colleague from the accessibility group as partner");
    static final List<String> SUMMARIES = List.of(
            "A steady year with two results that last: the guide and the move. Next year the teaching can grow.",
            "The repository took most of the time and is now in good order. The rest of the team profits from the notes.",
            "Readers notice the difference at the desk. What was agreed last year has been done.");

    private DemoTexts() {}

    static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
