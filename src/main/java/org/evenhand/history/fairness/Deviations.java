package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.record.LedgerEntry;

/**
 * What of a case was not as its process has it when nothing happens. Of conflicts of interest, letters and single members of a
 * committee nothing is said: who may not know of them reads certificates too.
 */
final class Deviations {

    private static final Set<String> TOLD = Set.of(
            "institutionLate",
            "reviewPaused",
            "reviewResumed",
            "promotionPaused",
            "promotionResumed",
            "datesMoved",
            "calendarMovedDates",
            "deadlineExtended",
            "dossierExtended",
            "participantChanged",
            "supervisionChanged",
            "reviewReopened",
            "promotionReopened",
            "reviewCorrected",
            "criteriaReplaced",
            "calibrationSkipped",
            "leftOutOfLock",
            "allLookAgain",
            "reviewEnded",
            "promotionEnded",
            "promotionWithdrawn",
            "appealWithdrawn");

    private final Story story;

    Deviations(Story story) {
        this.story = story;
    }

    List<Deviation> of(List<CertifiedRight> rights, LocalDate asOf) {
        List<Deviation> all = new ArrayList<>();
        story.entries().stream()
                .filter(entry -> TOLD.contains(entry.kind()))
                .map(this::deviation)
                .forEach(all::add);
        rights.forEach(right -> of(right, asOf).forEach(all::add));
        all.sort(Comparator.comparing(Deviation::on).thenComparing(Deviation::entry));
        return all;
    }

    private Deviation deviation(LedgerEntry entry) {
        int days = Math.max(Story.number(entry, "daysLate"), Story.number(entry, "daysMoved"));
        return new Deviation(story.dayOf(entry), entry.kind(), detail(entry), days, Story.reason(entry), entry.seq());
    }

    /** The part that changed hands, or the step when it is one that is told to the person anyway. */
    private static String detail(LedgerEntry entry) {
        Object step = entry.facts().get(Windows.STEP);
        if (step != null) {
            return ofCommittee(entry) ? "" : step.toString();
        }
        return entry.kind().equals("participantChanged")
                ? String.valueOf(entry.facts().getOrDefault("role", ""))
                : "";
    }

    /** Whose step of a committee or a letter was late is nobody's to know but its own. */
    private static boolean ofCommittee(LedgerEntry entry) {
        return entry.kind().equals("institutionLate") && !entry.facts().containsKey("role");
    }

    private static Stream<Deviation> of(CertifiedRight right, LocalDate asOf) {
        Stream<Deviation> missing = right.state() == State.NOT_OFFERED
                ? Stream.of(new Deviation(
                        asOf, State.NOT_OFFERED.name(), right.right().name(), 0, null, 0))
                : Stream.empty();
        return Stream.concat(
                missing,
                right.offers().stream()
                        .filter(offer -> offer.state().isDeviation() || offer.isShort())
                        .map(offer -> of(right, offer, asOf)));
    }

    private static Deviation of(CertifiedRight right, Offer offer, LocalDate asOf) {
        boolean own = offer.state().isDeviation();
        LocalDate on = offer.endedOn() == null ? (own ? asOf : offer.from()) : offer.endedOn();
        String kind = own ? offer.state().name() : "SHORTENED";
        return new Deviation(on, kind, right.right().name(), 0, null, offer.endedBy());
    }
}
