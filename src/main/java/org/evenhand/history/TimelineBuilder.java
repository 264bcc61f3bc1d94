package org.evenhand.history;

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
import org.evenhand.record.Looks;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.Written;
import org.jspecify.annotations.Nullable;

/**
 * Makes one timeline. The ledger says what was done; the engine adds when each step was opened, which version it ran
 * under, and what no entry tells: steps that lapsed and steps that are open.
 */
final class TimelineBuilder {

    private static final String STEP = "step";

    private final OpenedCase opened;
    private final List<StepRecord> steps;
    private final EntryWords words;
    private final Map<String, String> names;
    private final Map<String, Deque<StepRecord>> finished = new HashMap<>();

    /** @param names of the people whom facts of entries name, by id */
    TimelineBuilder(OpenedCase opened, List<StepRecord> steps, EntryWords words, Map<String, String> names) {
        this.opened = opened;
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
        for (LedgerEntry entry : opened.chain().entries()) {
            TimelineEntry line = line(entry);
            if (isShown(entry)) {
                entries.add(line);
            }
        }
        steps.stream()
                .filter(TimelineBuilder::isLapsed)
                .filter(step -> opened.readable().mayKnowOf(Objects.requireNonNull(step.endedAt())))
                .map(this::lapsed)
                .forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::at));
        steps.stream()
                .filter(step -> isOpen(step) && opened.reader() != Reader.FORMER)
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
                words.title(entry, mayKnow(entry)),
                automatic ? null : entry.actor(),
                entry.onBehalfOf(),
                step == null ? null : step.startedAt(),
                mayKnow(entry) ? words.facts(entry, names) : List.of(),
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
                        .filter(other -> other.processKey().equals(words.processOf(entry)))
                        .findFirst()
                        .map(words::definition)
                        .orElse(null);
    }

    /** Facts go with what they are about: who may not read the document yet does not learn what changed in it. */
    private boolean mayKnow(LedgerEntry entry) {
        if (opened.isAudit()) {
            return true;
        }
        if (entry.kind().equals(EntryWords.CHECKPOINT_EVALUATED)) {
            return opened.readable().mayReadCheckpointAt(entry.at());
        }
        return Written.in(entry).map(opened.readable()::mayRead).orElse(true);
    }

    private boolean isShown(LedgerEntry entry) {
        if (!opened.readable().mayKnowOf(entry.at())) {
            return false;
        }
        return switch (entry.kind()) {
            case Looks.VIEWED, CaseLog.EXPORTED, "windowOpened", "windowMoved", "certificateMade", "certificateRead" ->
                opened.isAudit() || opened.reader() == Reader.SUBJECT;
            case "conflictDeclared", "conflictFound" -> opened.isAudit();
            case EntryWords.RECORD_ENTRY_TOLD -> opened.isAudit() || opened.reader() == Reader.SUBJECT;
            case EntryWords.REMINDED -> opened.isAudit() || wasOwn(stepOf(entry), entry.at());
            default -> true;
        };
    }

    private boolean wasOwn(String step, Instant at) {
        return steps.stream()
                .filter(record -> record.isUserTask() && record.step().equals(step))
                .filter(record -> !record.startedAt().isAfter(at))
                .filter(record -> record.endedAt() == null || !record.endedAt().isBefore(at))
                .anyMatch(record -> opened.actor().personId().equals(record.assignee()));
    }

    private TimelineEntry lapsed(StepRecord step) {
        Instant ended = Objects.requireNonNull(step.endedAt());
        return new TimelineEntry(
                What.LAPSED,
                ended,
                words.lapsed(step),
                step.assignee(),
                null,
                step.startedAt(),
                List.of(),
                words.definition(step),
                null);
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

    private static boolean isLapsed(StepRecord step) {
        return step.isUserTask() && step.canceled() && step.endedAt() != null;
    }

    private static boolean isOpen(StepRecord step) {
        return step.isUserTask() && step.endedAt() == null;
    }

    private static String stepOf(LedgerEntry entry) {
        return String.valueOf(entry.facts().get(STEP));
    }
}
