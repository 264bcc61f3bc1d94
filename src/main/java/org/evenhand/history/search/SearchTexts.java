package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.evenhand.record.LedgerEntry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Entries and filters in words. What can be chosen is what there are words for, and not what occurs in the index: a list of
 * what occurs would tell of cases that nobody may find.
 */
@Component
public class SearchTexts {

    private static final String STEP_COMPLETED = "stepCompleted";
    private static final String STEPS = "casework.step.";
    private static final List<String> KINDS =
            List.of("history.search.kind.", "history.kind.", "promotions.entry.", "appeals.entry.");
    private static final List<String> PROCESSES = List.of("history.search.process.", "history.process.");
    private static final List<String> OUTCOMES = List.of(
            "history.search.outcome.",
            "history.kind.checkpoint.",
            "history.fact.answer.",
            "history.fact.outcome.",
            "reviews.state.",
            "promotions.state.",
            "appeals.state.");

    private final MessageSource messages;
    private final Map<String, String> kinds;
    private final Map<String, String> steps;
    private final Map<String, String> outcomes;
    private final Map<String, String> processes;

    SearchTexts(MessageSource messages) {
        this.messages = messages;
        kinds = byKey(KINDS);
        steps = byKey(List.of(STEPS));
        outcomes = byKey(OUTCOMES);
        outcomes.keySet().removeIf(outcome -> !EntryTerms.isOutcome(outcome));
        processes = byKey(PROCESSES);
        processes.keySet().removeAll(EntryTerms.PROCESSES_NOT_SEARCHED);
    }

    /** What happened, without what it was about. */
    String title(LedgerEntry entry) {
        return entry.kind().equals(STEP_COMPLETED)
                ? step(String.valueOf(entry.facts().get("step")))
                : kinds.getOrDefault(entry.kind(), entry.kind());
    }

    private String step(String step) {
        return steps.getOrDefault(step, step);
    }

    /** What happened, by kind of entry. */
    public Map<String, String> kinds() {
        return kinds;
    }

    public Map<String, String> steps() {
        return steps;
    }

    /** How something ended; of a state only what ends anything. */
    public Map<String, String> outcomes() {
        return outcomes;
    }

    public Map<String, String> processes() {
        return processes;
    }

    /** By the last part of the key, in the order of the words; the first key that says anything counts. */
    private Map<String, String> byKey(List<String> prefixes) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> keys = Collections.list(
                ResourceBundle.getBundle("messages", Locale.ROOT).getKeys());
        for (String prefix : prefixes) {
            keys.stream()
                    .filter(key -> key.startsWith(prefix) && key.indexOf('.', prefix.length()) < 0)
                    .forEach(key -> found.putIfAbsent(key.substring(prefix.length()), plain(key)));
        }
        List<Map.Entry<String, String>> sorted = new ArrayList<>(found.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.comparing(text -> text.toLowerCase(Locale.ROOT))));
        Map<String, String> choices = new LinkedHashMap<>();
        sorted.forEach(choice -> choices.put(choice.getKey(), choice.getValue()));
        return choices;
    }

    /** Without what the words would name of one entry. */
    private String plain(String key) {
        return String.valueOf(messages.getMessage(key, new Object[] {""}, key, Locale.US))
                .replaceAll("[:,]?\\s*\\{\\d}", "")
                .replaceAll("[:,]\\s*$", "")
                .strip();
    }
}
