package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** What became of the time that a right was offered: used, lapsed, open, or ended by something else. */
final class Endings {

    private static final String ENDED = "caseEnded";
    private static final String AGAIN = "offeredAgain";

    private final Story story;
    private final LocalDate today;

    Endings(Story story, LocalDate today) {
        this.story = story;
        this.today = today;
    }

    /** What an offer came to, by which entry. */
    record Ending(State state, @Nullable LedgerEntry by, @Nullable String reason) {}

    Ending of(CaseRight right, LedgerEntry opened, LedgerEntry last, long next) {
        return switch (right.nature()) {
            case WINDOW -> window(right, opened, last, next);
            case BEFORE -> before(right, opened, last, next);
            case OWED -> owed(right, opened, last, next);
            case ACT -> act(right, opened, next);
            case APART, TOLD -> new Ending(State.APART, null, null);
        };
    }

    private Ending window(CaseRight right, LedgerEntry opened, LedgerEntry last, long next) {
        Optional<LedgerEntry> used = story.completed(right.step(), opened.seq(), next);
        if (used.isPresent()) {
            return new Ending(State.USED, used.get(), null);
        }
        LocalDate over = Story.day(last, Windows.LAPSES);
        Optional<LedgerEntry> ended =
                right.until() == null ? Optional.empty() : story.completed(right.until(), opened.seq(), next);
        if (ended.isPresent()) {
            return new Ending(State.NOT_USED, ended.get(), right.until());
        }
        return unused(opened, next, over);
    }

    private Ending unused(LedgerEntry opened, long next, @Nullable LocalDate over) {
        LedgerEntry end =
                story.endAfter(opened.seq()).filter(entry -> entry.seq() < next).orElse(null);
        LocalDate until = end == null ? today : story.dayOf(end);
        if (over != null && until.isAfter(over)) {
            return new Ending(State.LAPSED, null, null);
        }
        if (end != null) {
            return new Ending(State.NOT_USED, end, ENDED);
        }
        return next == Long.MAX_VALUE ? new Ending(State.OPEN, null, null) : superseded(next, over);
    }

    /** Its time went by, or the step was opened anew before. */
    private Ending superseded(long next, @Nullable LocalDate over) {
        LedgerEntry again = story.between(next - 1, next + 1).findFirst().orElseThrow();
        return over != null && story.dayOf(again).isAfter(over)
                ? new Ending(State.LAPSED, null, null)
                : new Ending(State.NOT_USED, again, AGAIN);
    }

    /** The step of somebody else may come once the time is over. */
    private Ending before(CaseRight right, LedgerEntry opened, LedgerEntry last, long next) {
        String step = String.valueOf(right.until());
        Optional<LedgerEntry> came = story.completed(step, opened.seq(), next);
        LocalDate until = Story.day(last, Windows.UNTIL);
        if (came.isEmpty()) {
            Ending unused = unused(opened, next, null);
            return unused.state() == State.OPEN && until != null && today.isAfter(until)
                    ? new Ending(State.KEPT, null, null)
                    : unused;
        }
        boolean kept = until == null || !story.dayOf(came.get()).isBefore(until);
        return new Ending(kept ? State.KEPT : State.CUT_SHORT, came.get(), kept ? null : step);
    }

    private Ending owed(CaseRight right, LedgerEntry opened, LedgerEntry last, long next) {
        LocalDate until = Story.day(last, Windows.UNTIL);
        Optional<LedgerEntry> done = story.completed(right.step(), opened.seq(), next);
        if (done.isPresent()) {
            boolean late = until != null && story.dayOf(done.get()).isAfter(until);
            return new Ending(late ? State.KEPT_LATE : State.KEPT, done.get(), null);
        }
        Ending unused = unused(opened, next, null);
        return unused.state() == State.OPEN && until != null && today.isAfter(until)
                ? new Ending(State.OVERDUE, null, null)
                : unused;
    }

    /** Something the person can do until the step is done. */
    private Ending act(CaseRight right, LedgerEntry opened, long next) {
        Optional<LedgerEntry> done = story.between(opened.seq(), next)
                .filter(entry -> entry.kind().equals(right.until()))
                .findFirst();
        Optional<LedgerEntry> closed = story.completed(right.step(), opened.seq(), next);
        if (done.isPresent()) {
            return new Ending(State.USED, done.get(), null);
        }
        return closed.map(entry -> new Ending(State.NOT_USED, entry, right.step()))
                .orElseGet(() -> unused(opened, next, null));
    }
}
