package org.evenhand.peerinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.absence.AbsenceWorld;
import org.evenhand.reviews.handover.HandoverWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked, who reads, and how long. Source: processes.md, peer input; equity.md, sealed-rating. */
@EvenhandTest
class PeerInputPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PeerInputReading reading;

    @Autowired
    ReviewReading reviews;

    @Autowired
    Documents documents;

    @Autowired
    Drafts drafts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private PeerWorld peers;

    @BeforeEach
    void oneReview() {
        peers = new PeerWorld(beans);
    }

    @Test
    void asksThePeersOnceTheManagerHasAgreedOnThoseTheEmployeeNominated() {
        List<String> named = peers.colleagues(3);
        peers.nominates(named);
        assertThat(peers.agreement().assignee()).isEqualTo(peers.manager().personId());
        assertThat(peers.open()).isEmpty();
        peers.agrees(named, List.of());
        assertThat(peers.open()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(peers.world.waitsFor(peers.review).step()).isEqualTo("confirmPosition");
    }

    @Test
    void letsTheManagerLeaveSomebodyOutOrAddSomebodyWithAReasonThatTheEmployeeReads() {
        List<String> named = peers.colleagues(3);
        String added = peers.at.somebody();
        peers.nominates(named);
        peers.agrees(named.subList(1, 3), List.of(added));
        assertThat(peers.open()).containsExactlyInAnyOrder(named.get(1), named.get(2), added);
        assertThat(contentFor(peers.employee, ReviewDocument.PEER_AGREEMENT))
                .contains("They never worked together.", "They share a project.");
        assertThat(kinds(peers.at.actor(peers.now().departmentHeadId())))
                .doesNotContain(ReviewDocument.PEER_AGREEMENT, ReviewDocument.PEER_NOMINATION);
    }

    @Test
    void asksThoseNominatedWhenTheManagerDoesNotAnswerInTime() {
        List<String> named = peers.colleagues(4);
        peers.nominates(named);
        clock.advance(Duration.ofDays(10));
        peers.runs();
        assertThat(peers.open()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void showsTheAnswersToTheManagerAfterTheSealedRatingAndToTheEmployeeWithTheDraft() {
        peers.closedWith(3, 3);
        peers.world.goesTo(peers.review, "rateCriteria");
        assertRefused(peers.manager(), Refusal.Kind.NOT_ALLOWED);
        peers.world.goesTo(peers.review, "completeAssessment");
        assertThat(peers.world.sees(peers.review).context()).containsEntry("peerInput", "SHOWN");
        assertThat(answers(peers.manager())).hasSize(3);
        assertRefused(peers.employee, Refusal.Kind.NOT_ALLOWED);
        peers.world.goesTo(peers.review, "holdConversation");
        assertThat(answers(peers.employee)).hasSize(3);
    }

    @Test
    void showsTheAnswersToNobodyElse() {
        List<String> asked = peers.closedWith(4, 4);
        peers.world.goesTo(peers.review, "holdConversation");
        assertRefused(peers.at.actor(peers.now().departmentHeadId()), Refusal.Kind.NOT_ALLOWED);
        assertRefused(peers.at.actor(peers.now().associateDirectorId()), Refusal.Kind.NOT_ALLOWED);
        assertRefused(peers.world.library.hr, Refusal.Kind.NOT_ALLOWED);
        assertRefused(peers.at.actor(asked.get(0)), Refusal.Kind.MISSING);
        Actor former = peers.manager();
        peers.at.change(ReviewRole.MANAGER, peers.at.somebody());
        assertRefused(former, Refusal.Kind.NOT_ALLOWED);
        assertThat(answers(peers.manager())).hasSize(4);
    }

    @Test
    void showsNothingAsLongAsSomebodyMayStillAnswer() {
        List<String> asked = peers.asked(4);
        asked.subList(0, 3).forEach(peer -> peers.answers(peer, "now"));
        peers.runs();
        peers.world.goesTo(peers.review, "completeAssessment");
        assertThat(peers.world.sees(peers.review).context()).containsEntry("peerInput", "OPEN");
        assertRefused(peers.manager(), Refusal.Kind.MISSING);
        peers.answers(asked.get(3), "then");
        peers.runs();
        assertThat(answers(peers.manager())).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void showsNobodyAnAnswerWhenFewerThanThreeHaveAnsweredDeletesThemAndTellsBoth(int answered) {
        peers.closedWith(answered, 4);
        assertThat(rows()).isZero();
        assertThat(notices("PEER_INPUT_TOO_FEW"))
                .containsExactlyInAnyOrder(
                        peers.employee.personId(), peers.manager().personId());
        peers.world.goesTo(peers.review, "completeAssessment");
        assertThat(peers.world.sees(peers.review).context()).containsEntry("peerInput", "TOO_FEW");
        assertRefused(peers.manager(), Refusal.Kind.MISSING);
        assertThat(facts("peerInputDeleted")).isEqualTo(Map.of("peerAnswers", answered));
    }

    @Test
    void showsTheAnswersFromThreeUpAndTellsBoth() {
        peers.closedWith(3, 5);
        assertThat(facts("peerInputClosed")).isEqualTo(Map.of("enough", true));
        assertThat(notices("PEER_INPUT_SHOWN"))
                .containsExactlyInAnyOrder(
                        peers.employee.personId(), peers.manager().personId());
    }

    @Test
    void leavesOutAQuestionThatFewerThanThreeHaveAnswered() {
        List<String> asked = peers.asked(3);
        for (String peer : asked) {
            boolean last = peer.equals(asked.get(2));
            peers.world.sends(
                    peers.taskOf(peer),
                    last
                            ? Map.of("choice", "ANSWER", "helped", "a", "more", "b")
                            : Map.of("choice", "ANSWER", "helped", "a", "more", "b", "other", "c"));
        }
        peers.runs();
        peers.world.goesTo(peers.review, "completeAssessment");
        assertThat(reading.of(peers.review, peers.manager()).questions())
                .extracting(PeerInputReading.Question::text)
                .containsExactly(
                        "What did this person do that helped you or your work?", "What could this person do more of?");
    }

    @Test
    void keepsThePromiseInTheRecordInTheWordsThePeersRead() {
        List<String> asked = peers.asked(3);
        Object shown = peers.world.page(peers.taskOf(asked.get(0))).context().get("promise");
        Object kept = documents
                .latest(peers.review, ReviewDocument.PEER_PROMISE.name())
                .orElseThrow()
                .content()
                .get("promise");
        assertThat((List<?>) shown)
                .hasSize(6)
                .isEqualTo(String.valueOf(kept).lines().toList());
        peers.world.goesToTheEnd(peers.review);
        for (Actor reader : List.of(peers.employee, peers.manager(), peers.world.library.hr)) {
            assertThat(kinds(reader)).contains(ReviewDocument.PEER_PROMISE);
        }
    }

    @Test
    void deletesWhatWasWrittenWhenTheReviewIsFiledAndSaysHowMuch() {
        peers.closedWith(3, 4);
        peers.world.goesTo(peers.review, "receiveReview");
        assertThat(rows()).isEqualTo(6);
        peers.world.goesToTheEnd(peers.review);
        assertThat(rows()).isZero();
        assertThat(facts("peerInputDeleted")).isEqualTo(Map.of("peerAnswers", 3));
        assertRefused(peers.employee, Refusal.Kind.MISSING);
        assertThat(documents.of(peers.review).toString()).doesNotContain("helped by");
    }

    @Test
    void deletesWhatWasWrittenTypedOrSentWhenTheReviewEndsEarly() {
        List<String> asked = peers.asked(3);
        peers.answers(asked.get(0), "sent");
        drafts.save(peers.review, "givePeerInput", asked.get(1), 0, Map.of("helped", "typed"));
        beans.getBean(org.evenhand.reviews.Acting.class)
                .actWith(
                        peers.review,
                        "end-review",
                        peers.world.library.hr,
                        Map.of("outcome", "SEPARATED", "reason", "Has left the library."));
        assertThat(peers.open()).isEmpty();
        assertThat(rows()).isZero();
        assertThat(drafts.of(peers.review, asked.get(1))).isEmpty();
        assertThat(facts("peerInputDeleted")).isEqualTo(Map.of("peerAnswers", 1));
    }

    @Test
    void closesPeerInputWithTheConversationSoThatNothingComesAfterIt() {
        List<String> asked = peers.asked(4);
        asked.subList(0, 3).forEach(peer -> peers.answers(peer, "early"));
        drafts.save(peers.review, "givePeerInput", asked.get(3), 0, Map.of("helped", "typed"));
        peers.world.goesTo(peers.review, "confirmConversation");
        assertThat(peers.open()).isEmpty();
        assertThat(drafts.of(peers.review, asked.get(3))).isEmpty();
        assertThat(answers(peers.employee)).hasSize(3);
    }

    @Test
    void closesPeerInputWhenItsTimeIsOver() {
        List<String> asked = peers.asked(4);
        asked.subList(0, 3).forEach(peer -> peers.answers(peer, "in time"));
        OpenTask last = peers.taskOf(asked.get(3));
        clock.set(last.dueAt().plusSeconds(1));
        peers.runs();
        assertThat(peers.open()).isEmpty();
        assertThat(facts("peerInputClosed")).isEqualTo(Map.of("enough", true));
    }

    @Test
    void remindsThePeersWhoAreNotDoneAndTellsTheLedgerNoName() {
        List<String> asked = peers.asked(3);
        peers.answers(asked.get(0), "soon");
        clock.set(peers.taskOf(asked.get(1)).dueAt().minus(Duration.ofDays(3)));
        peers.runs();
        assertThat(notices("REMINDER")).contains(asked.get(1), asked.get(2)).doesNotContain(asked.get(0));
        assertThat(ledger.of(peers.review).stream()
                        .filter(entry -> entry.kind().equals("reminded")
                                && "givePeerInput".equals(entry.facts().get("step"))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("evenhand"));
    }

    @Test
    void handsTheAgreementOverToTheNextManager() {
        List<String> named = peers.colleagues(3);
        peers.nominates(named);
        peers.at.change(ReviewRole.MANAGER, peers.at.somebody());
        assertThat(peers.agreement().assignee()).isEqualTo(peers.manager().personId());
        peers.agrees(named, List.of());
        assertThat(peers.open()).hasSize(3);
    }

    @Test
    void pausesPeerInputWithTheReviewAndGivesThePeersTheirTimeBack() {
        AbsenceWorld absences = new AbsenceWorld(beans);
        peers = new PeerWorld(beans, new HandoverWorld(beans, absences.reviews, absences.caseId));
        List<String> asked = peers.asked(3);
        Instant due = peers.taskOf(asked.get(0)).dueAt();
        absences.away("2026-12-07", "2026-12-11");
        absences.dayBreaks("2026-12-07");
        assertThatThrownBy(() -> peers.answers(asked.get(0), "meanwhile"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("engine.refused.paused"));
        assertThat(rows()).isZero();
        assertThat(notices("REVIEW_PAUSED")).doesNotContainAnyElementsOf(asked);
        absences.dayBreaks("2026-12-14");
        assertThat(peers.taskOf(asked.get(0)).dueAt()).isEqualTo(due.plus(Duration.ofDays(7)));
        assertThat(notices("REVIEW_RESUMED")).containsAll(asked);
        peers.answers(asked.get(0), "afterwards");
        assertThat(rows()).isEqualTo(2);
    }

    private List<String> answers(Actor actor) {
        return reading.of(peers.review, actor).questions().get(0).answers();
    }

    private void assertRefused(Actor actor, Refusal.Kind kind) {
        assertThatThrownBy(() -> reading.of(peers.review, actor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private List<ReviewDocument> kinds(Actor actor) {
        return reviews.documents(peers.now(), actor).stream()
                .map(ReadableDocument::kind)
                .toList();
    }

    private String contentFor(Actor actor, ReviewDocument kind) {
        return reviews.documents(peers.now(), actor).stream()
                .filter(document -> document.kind() == kind)
                .map(document -> document.document().content().toString())
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> facts(String kind) {
        return ledger.of(peers.review).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(LedgerEntry::facts)
                .reduce((first, second) -> {
                    throw new AssertionError("said twice: " + kind);
                })
                .orElseThrow();
    }

    private long rows() {
        return jdbc.sql("select count(*) from peer_answer where case_id = ?")
                .param(peers.review)
                .query(Long.class)
                .single();
    }

    private List<String> notices(String kind) {
        return jdbc.sql("select person_id from notice where case_id = ? and kind = ?")
                .params(peers.review, kind)
                .query(String.class)
                .list();
    }
}
