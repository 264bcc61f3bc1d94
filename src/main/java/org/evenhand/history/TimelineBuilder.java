package org.evenhand.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.engine.StepRecord;
import org.evenhand.history.TimelineEntry.What;
import org.evenhand.record.Entry;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Makes one timeline. The ledger says what was done; the engine adds when each step was opened, which version it ran
 * under, and what no entry tells: steps that lapsed and steps that are open.
 */
final class TimelineBuilder {

    private static final String STEP = "step";
    private static final String TIMER = "boundaryTimer";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final TimelineRules rules;
    private final List<StepRecord> steps;
    private final EntryWords words;
    private final Map<String, String> names;
    private final Map<String, Deque<StepRecord>> finished = new HashMap<>();

    /** @param names of the people whom facts of entries name, by id */
    TimelineBuilder(TimelineRules rules, List<StepRecord> steps, EntryWords words, Map<String, String> names) {
        this.rules = rules;
        this.steps = steps;
        this.words = words;
        this.names = names;
        steps.stream()
                .filter(step -> step.isUserTask() && step.endedAt() != null && !step.canceled())
                .sorted(Comparator.comparing(step -> Objects.requireNonNull(step.endedAt())))
                .forEach(step -> finished.computeIfAbsent(step.step(), name -> new ArrayDeque<>())
                        .add(step));
    }

    Timeline build() {
        List<TimelineEntry> entries = new ArrayList<>();
        for (LedgerEntry entry : rules.entries()) {
            TimelineEntry line = line(entry);
            if (rules.isShown(entry)) {
                entries.add(line);
            }
        }
        steps.stream()
                .filter(TimelineBuilder::isLeft)
                .filter(rules::mayKnowThatEnded)
                .map(this::left)
                .forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::at));
        steps.stream()
                .filter(step -> isOpen(step) && rules.mayKnowThatWaits(step))
                .map(this::waiting)
                .forEach(entries::add);
        return new Timeline(entries);
    }

    private TimelineEntry line(LedgerEntry entry) {
        StepRecord step = finishedBy(entry);
        boolean automatic = entry.actor().equals(Entry.SYSTEM);
        return new TimelineEntry(
                automatic ? What.AUTOMATIC : What.DONE,
                entry.at(),
                words.title(entry, rules.mayKnow(entry), rules.words()),
                automatic ? null : entry.actor(),
                entry.onBehalfOf(),
                step == null ? null : step.startedAt(),
                rules.mayKnow(entry) ? words.facts(entry, names, rules.words()) : List.of(),
                definition(entry, step),
                entry);
    }

    private @Nullable StepRecord finishedBy(LedgerEntry entry) {
        Deque<StepRecord> same = finished.get(stepOf(entry));
        return entry.kind().equals(EntryWords.STEP_COMPLETED) && same != null ? same.poll() : null;
    }

    private @Nullable String definition(LedgerEntry entry, @Nullable StepRecord step) {
        return step != null
                ? words.definition(step)
                : steps.stream()
                        .filter(other -> other.processKey().equals(words.processOf(entry, rules.words())))
                        .findFirst()
                        .map(words::definition)
                        .orElse(null);
    }

    private TimelineEntry left(StepRecord step) {
        Instant ended = Objects.requireNonNull(step.endedAt());
        boolean lapsed = isLapsed(step, ended);
        return new TimelineEntry(
                lapsed ? What.LAPSED : What.STOPPED,
                ended,
                lapsed ? words.lapsed(step) : words.stopped(step),
                step.assignee(),
                null,
                step.startedAt(),
                List.of(),
                words.definition(step),
                null);
    }

    /** A timer at its edge took it away, and not the end of the case or what else came between. */
    private boolean isLapsed(StepRecord step, Instant ended) {
        return steps.stream()
                .filter(other ->
                        other.type().equals(TIMER) && other.activityId().contains("_" + step.step()))
                .filter(other -> other.processInstanceId().equals(step.processInstanceId()))
                .anyMatch(other ->
                        Duration.between(other.startedAt(), ended).abs().compareTo(AT_ONCE) < 0);
    }

    private TimelineEntry waiting(StepRecord step) {
        return new TimelineEntry(
                What.WAITING,
                step.startedAt(),
                words.waiting(step),
                step.assignee(),
                null,
                null,
                List.of(),
                words.definition(step),
                null);
    }

    private static boolean isLeft(StepRecord step) {
        return step.isUserTask() && step.canceled() && step.endedAt() != null;
    }

    private static boolean isOpen(StepRecord step) {
        return step.isUserTask() && step.endedAt() == null;
    }

    static String stepOf(LedgerEntry entry) {
        return String.valueOf(entry.facts().get(STEP));
    }
}
