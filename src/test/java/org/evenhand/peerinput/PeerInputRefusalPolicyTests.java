package org.evenhand.peerinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.casework.Casework;
import org.evenhand.casework.StandIns;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.parts.Appointments;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.people.Delegations;
import org.evenhand.people.Role;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.handover.ReviewParts;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is no peer, and what is not taken. Source: processes.md, peer input; equity.md, conflict-free. */
@EvenhandTest
class PeerInputRefusalPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Casework casework;

    @Autowired
    CaseConflicts past;

    @Autowired
    TestClock clock;

    private PeerWorld peers;

    @BeforeEach
    void oneReview() {
        peers = new PeerWorld(beans);
    }

    @Test
    void refusesOneself() {
        assertThat(nominating(peers.employee.personId())).containsExactly("peerinput.refused.oneself");
    }

    @Test
    void refusesWhoeverHasAPartInTheReviewOrStandsAboveTheEmployee() {
        for (String above : List.of(
                peers.now().managerId(),
                peers.now().departmentHeadId(),
                peers.now().associateDirectorId(),
                peers.world.library.director)) {
            assertThat(nominating(above)).containsExactly("peerinput.refused.judges");
        }
    }

    @Test
    void refusesWhoeverHadAPartInTheReview() {
        String former = peers.now().managerId();
        peers.at.change(ReviewRole.MANAGER, peers.at.somebody());
        peers.world.library.leads(peers.now().managerId(), peers.employee.personId());
        assertThat(nominating(former)).containsExactly("peerinput.refused.judges");
    }

    @Test
    void refusesSomebodyWhoLeft() {
        String left = peers.at.somebody();
        peers.at.people.leaves(left);
        assertThat(nominating(left)).containsExactly("people.refused.nobodyFound");
    }

    @Test
    void refusesWhoeverAConflictKeepsAway() {
        String kept = peers.at.somebody();
        past.add(peers.review, kept, clock.instant());
        assertThat(nominating(kept)).containsExactly("peerinput.refused.conflict");
    }

    @Test
    void refusesTheSameColleagueTwiceHoweverNamed() {
        String twice = peers.at.somebody();
        List<String> named = List.of(twice, peers.at.somebody(), twice + "@example.org");
        assertThat(keys(peers.nominates(named).errors())).containsExactly("peerinput.refused.twice");
    }

    @Test
    void refusesANameNobodyHas() {
        assertThat(nominating("<b>Nobody</b> at all")).containsExactly("people.refused.nobodyFound");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void refusesFewerThanThreeAndMoreThanEight(int count) {
        assertThat(keys(peers.nominates(peers.colleagues(count)).errors()))
                .containsExactly("peerinput.problem.howMany");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8})
    void takesThreeAndEight(int count) {
        assertThat(peers.nominates(peers.colleagues(count)).errors()).isEmpty();
    }

    @Test
    void refusesASecondNomination() {
        peers.nominates(peers.colleagues(3));
        List<String> others = peers.colleagues(3);
        assertRefused(Refusal.Kind.NOT_ALLOWED, () -> peers.nominates(others));
    }

    @Test
    void refusesANominationOnceTheSelfReviewIsSent() {
        List<String> named = peers.colleagues(3);
        peers.world.goesTo(peers.review, "rateCriteria");
        assertRefused(Refusal.Kind.NOT_ALLOWED, () -> peers.nominates(named));
    }

    @Test
    void refusesTheManagerWhoLeavesTooManyOutOrAddsSomebodyNominated() {
        List<String> named = peers.colleagues(3);
        peers.nominates(named);
        assertThat(agreeing(named.subList(0, 2), List.of())).containsExactly("peerinput.problem.howMany");
        assertThat(agreeing(named, List.of(named.get(0)))).containsExactly("peerinput.refused.twice");
        assertThat(agreeing(named, List.of(peers.now().departmentHeadId())))
                .containsExactly("peerinput.refused.judges");
    }

    @Test
    void refusesToLeaveSomebodyOutWithoutAReason() {
        List<String> named = peers.colleagues(4);
        peers.nominates(named);
        List<Map<String, String>> rows = named.stream()
                .map(id -> id.equals(named.get(0)) ? Map.of("id", id, "ask", "NO") : Map.of("id", id, "ask", "YES"))
                .toList();
        OpenTask task = peers.agreement();
        beans.getBean(org.evenhand.record.Drafts.class)
                .save(peers.review, "agreePeers", peers.manager().personId(), 0, Map.of("peers", rows));
        assertThat(keys(casework.check(task.id(), peers.manager()).errors())).containsExactly("forms.error.answer");
    }

    @Test
    void refusesAPeerWhoAnswersTwice() {
        List<String> asked = peers.asked(3);
        OpenTask task = peers.taskOf(asked.get(0));
        peers.answers(asked.get(0), "once");
        assertOver(task, asked.get(0));
    }

    @Test
    void refusesAPeerOnceTheTimeIsOverAndTellsThemNothingOfTheReview() {
        List<String> asked = peers.asked(3);
        OpenTask task = peers.taskOf(asked.get(0));
        clock.set(task.dueAt().plusSeconds(1));
        peers.runs();
        assertOver(task, asked.get(0));
    }

    @Test
    void refusesEverybodyElseAPeersStep() {
        List<String> asked = peers.asked(3);
        OpenTask task = peers.taskOf(asked.get(0));
        for (Actor other : Stream.of(
                        peers.employee, peers.manager(), peers.world.library.hr, peers.at.actor(asked.get(1)))
                .toList()) {
            assertRefused(Refusal.Kind.NOT_ALLOWED, () -> casework.open(task.id(), other));
        }
    }

    @Test
    void neverLetsSomebodyElseDoAPeersStep() {
        List<String> asked = peers.asked(3);
        Actor peer = peers.at.actor(asked.get(0));
        Actor delegate = peers.at.actor(peers.at.somebody());
        LocalDate today = peers.at.today();
        beans.getBean(Delegations.class).grant(peer, delegate.personId(), today, today.plusDays(30));
        OpenTask task = peers.taskOf(asked.get(0));
        assertThat(beans.getBean(StandIns.class).inboxOf(delegate)).isEmpty();
        assertThatThrownBy(() -> casework.open(task.id(), delegate))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("casework.refused.neverDelegated"));
    }

    @Test
    void refusesAPeerWhoHasGotAPartInTheReviewSince() {
        List<String> asked = peers.asked(3);
        peers.world.library.leads(asked.get(0), peers.employee.personId());
        assertThatThrownBy(() -> peers.answers(asked.get(0), "as the manager"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("peerinput.refused.judges"));
    }

    @Test
    void givesNobodyWhoWasAskedAnyPartInTheReviewAndSaysTheSameWhetherTheyAnsweredOrNot() {
        List<String> asked = peers.asked(5);
        assertNoPartFor(asked.get(0));
        peers.answers(asked.get(0), "by the first");
        peers.declines(asked.get(1));
        asked.forEach(this::assertNoPartFor);
        asked.subList(2, 4).forEach(peer -> peers.answers(peer, "by another"));
        peers.declines(asked.get(4));
        peers.runs();
        asked.forEach(this::assertNoPartFor);
    }

    @Test
    void nobodyWhoWasAskedWritesASegmentOrIsAppointedForALaterDay() {
        String asked = peers.asked(3).get(0);
        LocalDate today = peers.at.today();
        PartChange<ReviewRole> segment =
                new PartChange<>(ReviewRole.MANAGER, asked, today, ChangeCause.MANAGER_CHANGED, "A move.");
        assertTwoParts(() -> beans.getBean(ReviewParts.class)
                .keepMainAuthor(peers.review, segment, peers.now().managerId(), peers.world.library.hr));
        PartChange<ReviewRole> later =
                new PartChange<>(ReviewRole.MANAGER, asked, today.plusDays(7), ChangeCause.MANAGER_CHANGED, "A move.");
        assertTwoParts(() -> beans.getBean(Appointments.class)
                .appoint(peers.review, later, null, peers.now().managerId(), peers.world.library.hr));
    }

    @Test
    void whoWasAskedActsForNobodyWhoJudgesAndReadsNothing() {
        String asked = peers.closedWith(3, 3).get(0);
        Actor peer = peers.at.actor(asked);
        beans.getBean(Delegations.class)
                .grant(
                        peers.manager(),
                        asked,
                        peers.at.today(),
                        peers.at.today().plusDays(60));
        peers.world.goesTo(peers.review, "completeAssessment");
        OpenTask step = peers.world.waitsFor(peers.review);
        assertTwoParts(() -> casework.open(step.id(), peer));
        assertRefused(Refusal.Kind.MISSING, () -> beans.getBean(PeerInputReading.class)
                .of(peers.review, peer));
    }

    @Test
    void whoBecomesManagerBeforeAnybodyWasAskedIsNotAsked() {
        List<String> named = peers.colleagues(4);
        peers.nominates(named);
        peers.at.change(ReviewRole.MANAGER, named.get(0));
        peers.agrees(named, List.of());
        assertThat(peers.open()).containsExactlyInAnyOrderElementsOf(named.subList(1, 4));
    }

    private void assertNoPartFor(String person) {
        for (ReviewRole role : ReviewRole.values()) {
            assertTwoParts(() -> peers.at.change(role, person));
        }
    }

    private static void assertTwoParts(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo("reviews.handover.refused.twoParts"));
    }

    @Test
    void refusesWhoeverDoesTheStepsOfSomebodyWhoJudges() {
        String delegate = peers.at.somebody();
        Delegations delegations = beans.getBean(Delegations.class);
        delegations.grant(
                peers.manager(), delegate, peers.at.today(), peers.at.today().plusDays(7));
        assertThat(nominating(delegate)).containsExactly("peerinput.refused.judges");
        delegations.revoke(delegations.of(peers.manager().personId()).get(0).id(), peers.manager());
        assertThat(nominating(delegate)).isEmpty();
    }

    @Test
    void refusesTooMuchTextAndShowsMarkupAndRightToLeftAsTheyWereTyped() {
        List<String> asked = peers.asked(3);
        OpenTask task = peers.taskOf(asked.get(0));
        Map<String, Object> tooLong = Map.of("choice", "ANSWER", "helped", "x".repeat(200_000), "more", "y");
        beans.getBean(org.evenhand.record.Drafts.class).save(peers.review, "givePeerInput", asked.get(0), 0, tooLong);
        assertThat(keys(casework.check(task.id(), peers.at.actor(asked.get(0))).errors()))
                .containsExactly("forms.error.tooLong");
        String typed = "<script>alert(1)</script> \u0645\u0631\u062d\u0628\u0627 \ud83d\udcda";
        asked.forEach(peer ->
                peers.world.sends(peers.taskOf(peer), Map.of("choice", "ANSWER", "helped", typed, "more", typed)));
        peers.runs();
        peers.world.goesTo(peers.review, "completeAssessment");
        assertThat(beans.getBean(PeerInputReading.class)
                        .of(peers.review, peers.manager())
                        .questions())
                .allSatisfy(
                        question -> assertThat(question.answers()).hasSize(3).containsOnly(typed));
    }

    @Test
    void refusesAnAnswerThatIsNeitherGivenNorDeclined() {
        List<String> asked = peers.asked(3);
        OpenTask task = peers.taskOf(asked.get(0));
        assertThat(keys(casework.check(task.id(), peers.at.actor(asked.get(0))).errors()))
                .contains("forms.error.answer");
    }

    private List<String> nominating(String named) {
        return keys(peers.nominates(List.of(peers.at.somebody(), peers.at.somebody(), named))
                .errors());
    }

    private List<String> agreeing(List<String> kept, List<String> added) {
        OpenTask task = peers.agreement();
        var drafts = beans.getBean(org.evenhand.record.Drafts.class);
        String manager = peers.manager().personId();
        long version = drafts.find(peers.review, "agreePeers", manager)
                .map(draft -> draft.version())
                .orElse(0L);
        drafts.save(peers.review, "agreePeers", manager, version, peers.agreement(kept, added));
        return keys(casework.check(task.id(), new Actor(manager, Set.of(Role.STAFF), null))
                .errors());
    }

    private void assertOver(OpenTask task, String peer) {
        assertThatThrownBy(() -> casework.open(task.id(), peers.at.actor(peer)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MOVED_ON);
                    assertThat(refusal.key()).isEqualTo("engine.refused.taskOver");
                });
    }

    private static void assertRefused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }

    private static List<String> keys(List<FieldError> errors) {
        return errors.stream().map(FieldError::messageKey).toList();
    }
}
