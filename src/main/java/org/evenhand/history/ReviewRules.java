package org.evenhand.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.evenhand.engine.StepRecord;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Looks;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.Written;

/** What the timeline of a review tells one person. */
record ReviewRules(OpenedCase opened, List<StepRecord> steps) implements TimelineRules {

    @Override
    public CaseWords words() {
        return CaseWords.REVIEW;
    }

    @Override
    public List<LedgerEntry> entries() {
        return opened.chain().entries();
    }

    @Override
    public boolean isShown(LedgerEntry entry) {
        if (!opened.readable().mayKnowOf(entry.at())) {
            return false;
        }
        return switch (entry.kind()) {
            case Looks.VIEWED, CaseLog.EXPORTED, "windowOpened", "windowMoved", "certificateMade", "certificateRead" ->
                opened.isAudit() || opened.reader() == Reader.SUBJECT;
            case "conflictDeclared", "conflictFound" -> opened.isAudit();
            case EntryWords.RECORD_ENTRY_TOLD -> opened.isAudit() || opened.reader() == Reader.SUBJECT;
            case EntryWords.REMINDED -> opened.isAudit() || wasOwn(TimelineBuilder.stepOf(entry), entry.at());
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

    /** Facts go with what they are about: who may not read the document yet does not learn what changed in it. */
    @Override
    public boolean mayKnow(LedgerEntry entry) {
        if (opened.isAudit()) {
            return true;
        }
        if (entry.kind().equals(EntryWords.CHECKPOINT_EVALUATED)) {
            return opened.readable().mayReadCheckpointAt(entry.at());
        }
        return Written.in(entry).map(opened.readable()::mayRead).orElse(true);
    }

    @Override
    public boolean mayKnowThatEnded(StepRecord step) {
        return opened.readable().mayKnowOf(Objects.requireNonNull(step.endedAt()));
    }

    @Override
    public boolean mayKnowThatWaits(StepRecord step) {
        return opened.reader() != Reader.FORMER;
    }
}
