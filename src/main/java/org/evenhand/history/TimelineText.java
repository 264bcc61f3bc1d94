package org.evenhand.history;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.People;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A timeline in plain text: the facts of the page, with every hash in full. */
@Component
public class TimelineText {

    private static final String INDENT = "    ";

    private final CaseTexts texts;
    private final People people;
    private final LibraryCalendar calendar;

    TimelineText(CaseTexts texts, People people, LibraryCalendar calendar) {
        this.texts = texts;
        this.people = people;
        this.calendar = calendar;
    }

    /** The whole timeline; lines end in a line feed. */
    public String of(SeenHistory history) {
        Map<String, String> names = people.names(history.people());
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(
                history.key("history.text.title"), name(history.seen().personId(), names), history.caseId()));
        lines.add(chain(history));
        int number = 0;
        for (TimelineEntry entry : history.timeline().entries()) {
            lines.add("");
            number++;
            lines.addAll(lines(number, entry, history.uncounted(), names));
        }
        return String.join("\n", lines) + "\n";
    }

    private String chain(SeenHistory history) {
        var verdict = history.chain().verify();
        if (verdict.outcome() != Outcome.OK) {
            return texts.text("history.chain.broken", verdict.sentence());
        }
        return history.uncounted()
                ? texts.text("history.chain.uncounted")
                : texts.text("history.chain.whole", history.chain().headSeq());
    }

    private List<String> lines(int number, TimelineEntry entry, boolean uncounted, Map<String, String> names) {
        List<String> lines = new ArrayList<>();
        lines.add(number + ". " + entry.title());
        lines.add(INDENT + time(entry.at()) + ", " + texts.text("history.what." + entry.what()));
        lines.add(INDENT + who(entry, names));
        addOptional(lines, "history.text.opened", entry.openedAt() == null ? null : time(entry.openedAt()));
        addOptional(lines, "history.text.definition", entry.definition());
        entry.facts().forEach(fact -> lines.add(INDENT + fact));
        LedgerEntry ledger = entry.entry();
        addOptional(
                lines,
                "history.text.entry",
                ledger == null ? null : uncounted ? ledger.hash() : ledger.seq() + " " + ledger.hash());
        return lines;
    }

    private void addOptional(List<String> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add(INDENT + texts.text(key, value));
        }
    }

    private String who(TimelineEntry entry, Map<String, String> names) {
        String actor = entry.actor();
        String who = actor == null ? texts.text("history.byEvenhand") : name(actor, names);
        return entry.onBehalfOf() == null
                ? who
                : texts.text("history.onBehalfOf", who, name(entry.onBehalfOf(), names));
    }

    private static String name(String id, Map<String, String> names) {
        return names.getOrDefault(id, id);
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern(texts.text("web.format.time"), Locale.US)
                .format(at.atZone(calendar.zone()));
    }
}
