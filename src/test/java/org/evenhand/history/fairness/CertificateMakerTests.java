package org.evenhand.history.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.record.CaseChain;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a certificate makes of a chain, on both sides of each limit. */
class CertificateMakerTests {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    private final List<LedgerEntry> entries = new ArrayList<>();
    private LocalDate day = START;

    @Test
    void countsAWindowAsUsedUpToItsLastDayAndAsLapsedTheDayAfter() {
        opened("confirmPosition", START.plusDays(7), 5, 5, START.plusDays(7));
        assertThat(state(CaseRight.CRITERIA, START.plusDays(7))).isEqualTo(State.OPEN);
        assertThat(state(CaseRight.CRITERIA, START.plusDays(8))).isEqualTo(State.LAPSED);
        on(START.plusDays(7));
        done("confirmPosition");
        assertThat(state(CaseRight.CRITERIA, START.plusDays(30))).isEqualTo(State.USED);
    }

    @Test
    void leavesAWindowOpenThatNeverLapses() {
        opened("confirmConversation", START.plusDays(3), 3, 3, null);
        assertThat(state(CaseRight.CONVERSATION, START.plusDays(300))).isEqualTo(State.OPEN);
    }

    @Test
    void namesAWindowThatIsShorterThanItsRule() {
        opened("receiveReview", START.plusDays(11), 9, 10, START.plusDays(11));
        Certificate certificate = certificate(START);
        assertThat(certificate.isClean()).isFalse();
        assertThat(certificate.deviations())
                .extracting(Deviation::kind, Deviation::detail)
                .containsExactly(tuple("SHORTENED", "STATEMENT"));
    }

    @Test
    void findsAConversationThatCameADayTooEarly() {
        opened(Windows.DRAFT, START.plusDays(2), 2, 2, null);
        on(START.plusDays(1));
        done("holdConversation");
        assertThat(state(CaseRight.DRAFT, START.plusDays(5))).isEqualTo(State.CUT_SHORT);
        assertThat(certificate(START.plusDays(5)).deviations())
                .extracting(Deviation::kind)
                .containsExactly("CUT_SHORT");
    }

    @Test
    void isContentWithAConversationOnTheFirstDayItMayBe() {
        opened(Windows.DRAFT, START.plusDays(2), 2, 2, null);
        on(START.plusDays(2));
        done("holdConversation");
        assertThat(state(CaseRight.DRAFT, START.plusDays(5))).isEqualTo(State.KEPT);
    }

    @Test
    void saysThatAnEmployeeWasToldOnTheTenthDayAndLateOnTheEleventh() {
        opened("confirmPosition", START.plusDays(7), 5, 5, null);
        told(START, START.plusDays(10));
        assertThat(state(CaseRight.NEGATIVE_ENTRY, START)).isEqualTo(State.KEPT);
        told(START, START.plusDays(11));
        assertThat(state(CaseRight.NEGATIVE_ENTRY, START)).isEqualTo(State.KEPT_LATE);
    }

    @Test
    void findsARightThatAFiledReviewWentBy() {
        opened("confirmPosition", START.plusDays(7), 5, 5, null);
        add("reviewFiled", Map.of("answer", "RECEIVED"));
        assertThat(state(CaseRight.STATEMENT, START)).isEqualTo(State.NOT_OFFERED);
        assertThat(state(CaseRight.LATE_SELF_REVIEW, START)).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void doesNotBlameACaseThatIsOlderThanTheWindowsInLedgers() {
        add("reviewFiled", Map.of("answer", "RECEIVED"));
        assertThat(state(CaseRight.STATEMENT, START)).isEqualTo(State.NOT_RECORDED);
        assertThat(certificate(START).deviations()).isEmpty();
    }

    @Test
    void namesTheCauseThatStandsBesideAMoveOnEitherSide() {
        opened("receiveReview", START.plusDays(14), 10, 10, START.plusDays(14));
        moved("receiveReview", START.plusDays(14), START.plusDays(16), 12);
        add("reviewResumed", Map.of("daysMoved", 2));
        done("someStep");
        add("deadlineExtended", Map.of("step", "receiveReview", "document", "DEADLINE_EXTENSION", "revision", 1));
        moved("receiveReview", START.plusDays(16), START.plusDays(20), 14);
        done("anotherStep");
        moved("receiveReview", START.plusDays(20), START.plusDays(21), 15);
        Offer offer = right(CaseRight.STATEMENT, START).offers().get(0);
        assertThat(offer.moves())
                .extracting(Offer.Move::cause)
                .containsExactly("reviewResumed", "deadlineExtended", "windowMoved");
        assertThat(offer.until()).isEqualTo(START.plusDays(21));
        assertThat(offer.firstUntil()).isEqualTo(START.plusDays(14));
        assertThat(offer.days()).isEqualTo(15);
    }

    @Test
    void offersAgainWhatComesAfterAReopening() {
        opened("receiveReview", START.plusDays(14), 10, 10, START.plusDays(14));
        done("receiveReview");
        add("reviewFiled", Map.of("answer", "RECEIVED"));
        add("reviewReopened", Map.of());
        assertThat(certificate(START.plusDays(90)).asOf()).isEqualTo(START.plusDays(90));
        opened("receiveReview", START.plusDays(60), 10, 10, START.plusDays(60));
        assertThat(right(CaseRight.STATEMENT, START.plusDays(50)).offers())
                .extracting(Offer::state)
                .containsExactly(State.USED, State.OPEN);
    }

    @Test
    void speaksOfTheDayOfTheLastEntryOnceNothingRuns() {
        opened("confirmPosition", START.plusDays(7), 5, 5, null);
        done("confirmPosition");
        add("reviewFiled", Map.of("answer", "RECEIVED"));
        Certificate atOnce = certificate(START);
        Certificate muchLater = certificate(START.plusYears(5));
        assertThat(muchLater.asOf()).isEqualTo(START);
        assertThat(muchLater.fingerprint()).isEqualTo(atOnce.fingerprint());
    }

    @Test
    void changesWithAnyEntryAndNotWithALookAtTheCase() {
        opened("confirmPosition", START.plusDays(7), 5, 5, null);
        String before = certificate(START).fingerprint();
        add("caseViewed", Map.of());
        add("certificateRead", Map.of("fingerprint", "x"));
        assertThat(certificate(START).fingerprint()).isEqualTo(before);
        done("confirmPosition");
        assertThat(certificate(START).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void saysWhenTheChainDoesNotFitTogether() {
        opened("confirmPosition", START.plusDays(7), 5, 5, null);
        assertThat(certificate(START).whole()).isFalse();
        assertThat(certificate(START).isClean()).isFalse();
    }

    @Test
    void refusesTheChainOfSomethingElse() {
        CaseChain cycle = new CaseChain(1, "", List.of(entry(1, "cycleLocked", Map.of())));
        assertThatThrownBy(() -> CertificateMaker.of(cycle, ZoneOffset.UTC, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void on(LocalDate other) {
        day = other;
    }

    private void opened(String step, LocalDate until, int days, int atLeast, @Nullable LocalDate lapses) {
        Map<String, Object> facts = new LinkedHashMap<>(
                Map.of("step", step, "until", until.toString(), "days", days, "atLeast", atLeast, "table", "v1 (1.4)"));
        if (lapses != null) {
            facts.put("lapses", lapses.toString());
        }
        add(Windows.OPENED, facts);
    }

    private void moved(String step, LocalDate before, LocalDate until, int days) {
        add(
                Windows.MOVED,
                Map.of(
                        "step",
                        step,
                        "before",
                        before.toString(),
                        "until",
                        until.toString(),
                        "days",
                        days,
                        "lapses",
                        until.toString()));
    }

    private void told(LocalDate entered, LocalDate told) {
        add("recordEntryTold", Map.of("enteredOn", entered.toString(), "toldOn", told.toString(), "toldHow", "LETTER"));
    }

    private void done(String step) {
        add("stepCompleted", Map.of("step", step));
    }

    private void add(String kind, Map<String, Object> facts) {
        if (entries.isEmpty()) {
            entries.add(entry(1, "reviewOpened", Map.of()));
        }
        entries.add(entry(entries.size() + 1, kind, facts));
    }

    private LedgerEntry entry(long seq, String kind, Map<String, Object> facts) {
        Instant at = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new LedgerEntry("case", seq, at, "evenhand", null, kind, facts, List.of(), Map.of(), "", "", "h" + seq);
    }

    private Certificate certificate(LocalDate today) {
        return CertificateMaker.of(new CaseChain(entries.size(), "", entries), ZoneOffset.UTC, today);
    }

    private CertifiedRight right(CaseRight right, LocalDate today) {
        return certificate(today).rights().stream()
                .filter(one -> one.right() == right)
                .findFirst()
                .orElseThrow();
    }

    private State state(CaseRight right, LocalDate today) {
        return right(right, today).state();
    }
}
