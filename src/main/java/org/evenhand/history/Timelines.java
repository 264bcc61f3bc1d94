package org.evenhand.history;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.StepRecord;
import org.evenhand.people.People;
import org.springframework.stereotype.Service;

/** Joins the ledger of a case with what the engine remembers of its steps; one query besides those of {@link Cases}. */
@Service
public class Timelines {

    private final CaseHistory history;
    private final EntryWords words;
    private final People people;

    Timelines(CaseHistory history, EntryWords words, People people) {
        this.history = history;
        this.words = words;
        this.people = people;
    }

    public Timeline of(OpenedCase opened) {
        List<StepRecord> steps = history.steps(opened.caseId());
        return timeline(new ReviewRules(opened, steps), steps);
    }

    Timeline of(String caseId, PageRules rules) {
        return timeline(rules, history.steps(caseId));
    }

    private Timeline timeline(TimelineRules rules, List<StepRecord> steps) {
        return new TimelineBuilder(rules, steps, words, namesIn(rules)).build();
    }

    private Map<String, String> namesIn(TimelineRules rules) {
        return people.names(rules.entries().stream()
                .flatMap(entry -> EntryWords.people(entry).stream())
                .toList());
    }
}
