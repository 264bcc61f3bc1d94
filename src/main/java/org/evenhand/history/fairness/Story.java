package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.history.fairness.Offer.Reason;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Looks;
import org.jspecify.annotations.Nullable;

/** The entries of a case as a certificate reads them: without who looked at it. */
final class Story {

    static final String STEP_COMPLETED = "stepCompleted";

    /** That somebody looked changes nothing of the case. */
    private static final Set<String> LOOKS =
            Set.of(Looks.VIEWED, "caseExported", "refereesRead", Certificates.MADE, Certificates.READ);

    private static final Set<String> ENDS = Set.of(
            "reviewFiled",
            "reviewEnded",
            "promotionEnded",
            "promotionWithdrawn",
            "appealWithdrawn",
            "appealCarriedOut");

    private static final Set<String> LAST_STEPS = Set.of("notifyCandidate", "reconsiderDecision");
    private static final Set<String> BEGINS_AGAIN = Set.of("reviewReopened", "promotionReopened");

    private final List<LedgerEntry> entries;
    private final ZoneId zone;

    Story(List<LedgerEntry> entries, ZoneId zone) {
        this.entries =
                entries.stream().filter(entry -> !LOOKS.contains(entry.kind())).toList();
        this.zone = zone;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    LedgerEntry last() {
        return entries.get(entries.size() - 1);
    }

    LocalDate dayOf(LedgerEntry entry) {
        return entry.at().atZone(zone).toLocalDate();
    }

    Stream<LedgerEntry> ofKind(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind));
    }

    /** Between two entries, both exclusive. */
    Stream<LedgerEntry> between(long after, long before) {
        return entries.stream().filter(entry -> entry.seq() > after && entry.seq() < before);
    }

    Optional<LedgerEntry> completed(String step, long after, long before) {
        return between(after, before)
                .filter(entry -> entry.kind().equals(STEP_COMPLETED) && isAbout(entry, step))
                .findFirst();
    }

    /** The end of the case behind an entry, whatever came of it later. */
    Optional<LedgerEntry> endAfter(long seq) {
        return between(seq, Long.MAX_VALUE).filter(Story::isEnd).findFirst();
    }

    /** Whether nothing goes on any more. */
    boolean isOver() {
        long ended = lastOf(Story::isEnd);
        return ended > lastOf(entry -> BEGINS_AGAIN.contains(entry.kind())) && ended > 0;
    }

    private long lastOf(Predicate<LedgerEntry> wanted) {
        return entries.stream().filter(wanted).mapToLong(LedgerEntry::seq).max().orElse(0);
    }

    private static boolean isEnd(LedgerEntry entry) {
        return ENDS.contains(entry.kind())
                || isRefusal(entry)
                || entry.kind().equals(STEP_COMPLETED)
                        && LAST_STEPS.contains(String.valueOf(entry.facts().get(Windows.STEP)));
    }

    /** Library HR has refused an appeal that came too late. */
    static boolean isRefusal(LedgerEntry entry) {
        return "REFUSED".equals(entry.facts().get("intake"));
    }

    static boolean isAbout(LedgerEntry entry, String step) {
        return step.equals(entry.facts().get(Windows.STEP));
    }

    static int number(LedgerEntry entry, String fact) {
        return entry.facts().get(fact) instanceof Number number ? number.intValue() : 0;
    }

    static @Nullable LocalDate day(LedgerEntry entry, String fact) {
        return entry.facts().get(fact) instanceof String day ? LocalDate.parse(day) : null;
    }

    /** The document an entry names, which holds its reason. */
    static @Nullable Reason reason(LedgerEntry entry) {
        return entry.documentFingerprints().isEmpty()
                ? null
                : new Reason(
                        String.valueOf(entry.facts().getOrDefault("document", "")),
                        number(entry, "revision"),
                        entry.documentFingerprints().get(0));
    }
}
