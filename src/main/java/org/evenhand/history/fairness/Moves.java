package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.history.fairness.Offer.Move;
import org.evenhand.history.fairness.Offer.Reason;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Why the last day of a window moved. Whoever appends to a case keeps everybody else from it until they are done, so that the
 * entry with the cause stands beside the one that says the new day, with nothing between them but other moves.
 */
final class Moves {

    private static final Set<String> CAUSES = Set.of(
            "deadlineExtended",
            "dossierExtended",
            "calendarMovedDates",
            "reviewResumed",
            "promotionResumed",
            "datesMoved",
            "institutionLate");

    private final Story story;

    Moves(Story story) {
        this.story = story;
    }

    /** Of the window of that step, between two entries. */
    List<Move> of(String step, long after, long before) {
        return story.between(after, before)
                .filter(entry -> entry.kind().equals(Windows.MOVED) && Story.isAbout(entry, step))
                .map(this::move)
                .toList();
    }

    private Move move(LedgerEntry moved) {
        LedgerEntry cause = causeOf(moved);
        return new Move(
                day(moved, Windows.BEFORE), day(moved, Windows.UNTIL), cause.kind(), cause.seq(), reason(cause));
    }

    private static @Nullable Reason reason(LedgerEntry cause) {
        return cause.kind().equals(Windows.MOVED) ? null : Story.reason(cause);
    }

    /** The nearest cause, looked for on both sides; the move itself when there is none. */
    private LedgerEntry causeOf(LedgerEntry moved) {
        List<LedgerEntry> all = story.entries();
        int at = all.indexOf(moved);
        return List.of(-1, 1).stream()
                .flatMap(step -> next(all, at, step).stream())
                .filter(entry -> CAUSES.contains(entry.kind()))
                .min(Comparator.comparingLong(entry -> Math.abs(entry.seq() - moved.seq())))
                .orElse(moved);
    }

    /** The first entry in that direction that is not a move. */
    private static Optional<LedgerEntry> next(List<LedgerEntry> all, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < all.size() && all.get(at).kind().equals(Windows.MOVED)) {
            at += step;
        }
        return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    private static LocalDate day(LedgerEntry entry, String fact) {
        return Objects.requireNonNull(Story.day(entry, fact));
    }
}
