package org.evenhand.history.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealActs;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.engine.Incidents;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.OpenIncident;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.SecondVersion;
import org.evenhand.moves.MoveApproval;
import org.evenhand.moves.MovePlanning;
import org.evenhand.moves.VersionMoveWork;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionActs;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Ways cases took: what left the modeled way is told with its cause")
class PathMarksPolicyTests {

    private static final String REVIEW = "annualReview";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private PathWorld world;

    @BeforeEach
    void library() {
        world = new PathWorld(beans);
    }

    @Test
    void aCaseThatWentOverToAnotherVersionOfItsProcessIsMigrated() {
        List<String> reviews = world.reviews.reviews(1);
        String moved = reviews.get(0);
        world.reviews.goesTo(moved, "writeSelfReview");
        try (SecondVersion second = SecondVersion.deployed(
                beans,
                REVIEW,
                Map.of(
                        "processes/annual-review.bpmn",
                        text -> text.replace("name=\"Confirm position\"", "name=\"Accept position\"")))) {
            moves(second.number());
            assertThat(world.reviews.waitsFor(moved).definitionVersion()).isEqualTo(second.number());
            world.reviews.goesToTheEnd(moved);
            world.putsIn(List.of(moved));

            PathFigures figures = world.figures(moved);
            assertThat(figures.marks()).containsExactly(Map.entry(PathMark.MIGRATED, 1L));
            assertThat(figures.versions()).containsExactly(Map.entry(second.number(), 1L));
            assertThat(world.cases(world.cycle(moved), 0, PathMark.MIGRATED, null)
                            .cases())
                    .extracting(PathCase::caseId)
                    .containsExactly(moved);
            assertThat(PathMark.MIGRATED.isDeviation()).isFalse();
            new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(
                            status -> beans.getBean(PathIndex.class).forget(moved));
        }
    }

    @Test
    void aCaseInWhichSomethingFailedAndWasTriedAgainIsRepairedAndItsHistorySaysByWhom() throws Exception {
        List<String> reviews = world.reviews.reviews(2);
        String broken = reviews.get(0);
        fails(broken);
        assertThat(incidentOf(broken)).hasSize(1);
        beans.getBean(Incidents.class).retry(incidentOf(broken).get(0).id(), world.hr);
        assertThat(incidentOf(broken)).isEmpty();
        assertThat(sight(broken))
                .contains("Interruptions", "tried again on")
                .contains(beans.getBean(People.class).get(world.hr.personId()).name());
        assertThat(sight(reviews.get(1))).contains("Nothing that runs by itself has failed in this case.");
        reviews.forEach(world.reviews::goesToTheEnd);
        world.putsIn(reviews);

        PathFigures figures = world.figures(broken);
        assertThat(figures.marks()).containsExactly(Map.entry(PathMark.REPAIRED, 1L));
        assertThat(figures.variants()).as("it took the way of the other").hasSize(1);
        assertThat(world.cases(world.cycle(broken), 0, PathMark.REPAIRED, null).cases())
                .extracting(PathCase::caseId)
                .containsExactly(broken);
    }

    @Test
    void aPromotionAndAnAppealThatTheirPersonTookBackAreWithdrawn() {
        PromotionWorld promoted = new PromotionWorld(beans);
        Promotion promotion = promoted.opened();
        promoted.goesTo(promotion, "assembleDossier");
        beans.getBean(PromotionActs.class)
                .withdraw(promotion.caseId(), Map.of("kind", "WITHDRAWN"), promoted.actor(promotion.personId()));
        Appeal appeal = withdrawnAppeal();
        world.putsIn(List.of(promotion.caseId(), appeal.caseId()));

        PathFilter round = new PathFilter("promotionCase", promotion.roundId(), 0, null, null);
        Paths paths = beans.getBean(Paths.class);
        assertThat(paths.of(round, world.hr).marks()).containsExactly(Map.entry(PathMark.WITHDRAWN, 1L));
        assertThat(paths.of(round, world.hr).loops()).isEmpty();
        assertThat(jdbc.sql("select mark from path_mark where case_id = ?")
                        .param(appeal.caseId())
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWN");
        assertThat(PathMark.WITHDRAWN.isDeviation()).isFalse();
    }

    private Appeal withdrawnAppeal() {
        String original = world.reviews.review();
        world.reviews.goesToTheEnd(original);
        AppealWorld appeals = new AppealWorld(beans);
        Appeal appeal = appeals.files(appeals.decisionOf(original), "procedure");
        beans.getBean(AppealActs.class)
                .withdraw(appeal.caseId(), Map.of("confirmed", true), appeals.actor(appeal.personId()));
        return appeal;
    }

    /** Planned by one, rehearsed, approved by another, applied: as Library HR does it. */
    private void moves(int to) {
        Map<String, String> proposal = beans.getBean(MovePlans.class).proposal(version(to - 1), version(to));
        VersionMoveWork work = beans.getBean(VersionMoveWork.class);
        String move = beans.getBean(MovePlanning.class)
                .plan(REVIEW, to - 1, to, proposal, "The step is called what it is.", hr())
                .id();
        work.look();
        beans.getBean(MoveApproval.class).approve(move, hr());
        work.look();
        work.look();
    }

    private ProcessVersion version(int number) {
        return beans.getBean(ProcessVersions.class).find(REVIEW, number).orElseThrow();
    }

    private Actor hr() {
        return new Actor(new TestPeople(jdbc).add(null, Role.HR), Set.of(Role.HR), null);
    }

    /** What runs by itself has no attempt left. */
    private void fails(String caseId) {
        String instance = beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getId();
        ManagementService management = beans.getBean(ManagementService.class);
        management.setJobRetries(
                management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId(),
                0);
    }

    /** As Library HR is told of it. */
    private String sight(String caseId) throws Exception {
        SignedIn who = new SignedIn(world.hr.personId(), world.hr.roles());
        return web.perform(get("/cases/" + caseId + "/sight")
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<OpenIncident> incidentOf(String caseId) {
        return beans.getBean(Incidents.class).open().stream()
                .filter(incident -> incident.caseId().equals(caseId))
                .toList();
    }
}
