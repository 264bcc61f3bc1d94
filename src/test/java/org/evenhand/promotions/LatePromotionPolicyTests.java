package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.committees.Committees;
import org.evenhand.engine.OpenTask;
import org.evenhand.notifications.LateReports;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Promotion: a late step")
class LatePromotionPolicyTests {

    private static final String LATE = "LATE";
    private static final String OF_REPORT = "LATE_OF_REPORT";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private People people;

    @Autowired
    private LateReports reports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private PromotionWorld world;
    private String head;
    private String lead;
    private Promotion promotion;

    /** A recommender whose own superior has no part in the case. */
    @BeforeEach
    void aCaseWithALongLine() {
        world = new PromotionWorld(beans);
        TestPeople others = new TestPeople(jdbc);
        head = others.add(world.director);
        lead = others.add(head);
        String candidate = world.candidateUnder(lead);
        world.told(world.round());
        promotion = world.promotionOf(candidate);
    }

    /** What somebody sees of late steps, behind the sign-in. */
    private String page(String person) throws Exception {
        var who = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, people.get(person).roles()), null, List.of());
        return web.perform(get("/account/late").with(authentication(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String name(String person) {
        return people.get(person).displayName();
    }

    private OpenTask late(String step, int days) {
        OpenTask task = world.step(promotion.caseId(), step);
        LocalDate day = world.after(world.due(task), days);
        world.dayIsOver(day, promotion.caseId());
        return task;
    }

    private List<String> told(String kind, OpenTask task) {
        return jdbc.sql("select person_id from notice where kind = ? and task_id = ?")
                .params(kind, task.id())
                .query(String.class)
                .list();
    }

    private List<String> hr() {
        return people.activeWith(Role.HR).stream().map(Person::id).toList();
    }

    @Test
    void whoStandsAboveWhoeverIsLateIsToldFirstAndNeitherOfWhatNorOfWhom() throws Exception {
        world.goesTo(promotion, "recommendPromotion");
        OpenTask task = late("recommendPromotion", 1);

        assertThat(told(OF_REPORT, task)).containsExactly(head);
        assertThat(told(LATE, task)).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice where person_id = ? and (case_id is not null or task_name is"
                                + " not null)")
                        .param(head)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reports.toldTo(world.actor(head)))
                .singleElement()
                .satisfies(item -> assertThat(item.task().assignee()).isEqualTo(lead));
        assertThat(reports.toldTo(world.actor(world.director)))
                .as("who was not told sees nothing, however high")
                .isEmpty();

        assertThat(page(head))
                .contains(name(lead))
                .doesNotContain(name(promotion.personId()), "Recommend", "promotion of", promotion.caseId());

        late("recommendPromotion", 8);
        assertThat(told(LATE, task)).as("then Library HR").isNotEmpty().isSubsetOf(hr());
        world.goes(promotion, "recommendPromotion");
        assertThat(reports.toldTo(world.actor(head))).isEmpty();
    }

    @Test
    void whoStandsAboveAndKnowsTheCaseIsToldWhatIsLate() {
        String candidate = world.candidate();
        world.told(world.round());
        promotion = world.promotionOf(candidate);
        world.goesTo(promotion, "recommendPromotion");
        OpenTask task = late("recommendPromotion", 1);
        assertThat(told(LATE, task)).containsExactly(world.director);
        assertThat(told(OF_REPORT, task)).isEmpty();
    }

    @Test
    void neitherTheCandidateNorSomebodyInAConflictIsToldThoughTheyStandAbove() {
        world.goesTo(promotion, "recommendPromotion");
        beans.getBean(CaseConflicts.class)
                .add(promotion.caseId(), head, beans.getBean(TestClock.class).instant());
        OpenTask task = late("recommendPromotion", 1);
        assertThat(told(OF_REPORT, task)).isEmpty();
        assertThat(told(LATE, task)).as("the next who stands above").containsExactly(world.director);
    }

    @Test
    void aCandidateWhoLeadsWhoeverRecommendsIsNotToldThatTheyAreLate() {
        world.goesTo(promotion, "recommendPromotion");
        jdbc.sql("update person set manager_id = ? where id = ?")
                .params(promotion.personId(), lead)
                .update();
        jdbc.sql("update person set manager_id = ? where id = ?")
                .params(head, promotion.personId())
                .update();
        OpenTask task = late("recommendPromotion", 1);
        assertThat(told(OF_REPORT, task)).containsExactly(head);
    }

    @Test
    void theCandidatesOwnLatenessIsToldToLibraryHrAlone() {
        world.goes(promotion, "declareIntent");
        OpenTask task = late("assembleDossier", 8);
        assertThat(told(LATE, task)).isNotEmpty().isSubsetOf(hr());
        assertThat(told(OF_REPORT, task)).isEmpty();
    }

    @Test
    void aMemberOfTheCommitteeWhoIsLateIsToldToTheChairAndNotToWhoeverLeadsThem() {
        world.goesTo(promotion, "certifyFile");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.sits(promotion);
        String chair = beans.getBean(Committees.class)
                .find(promotion.caseId())
                .orElseThrow()
                .chairId();
        world.committee.open(promotion).stream()
                .filter(task -> task.step().equals("castSealedVote") && chair.equals(task.assignee()))
                .forEach(task -> world.answers(task, world.committee.ballot("castSealedVote", "IN_FAVOR")));
        OpenTask waiting = world.step(promotion.caseId(), "castSealedVote");
        late("castSealedVote", 1);
        assertThat(Stream.concat(told(LATE, waiting).stream(), told(OF_REPORT, waiting).stream()))
                .containsExactly(chair);
    }

    @Test
    void aDirectorAboveWhomNobodyStandsIsToldToLibraryHr() {
        world.goesTo(promotion, "weighRecommendations");
        OpenTask task = late("weighRecommendations", 1);
        assertThat(told(LATE, task)).isNotEmpty().isSubsetOf(hr());
        assertThat(told(OF_REPORT, task)).isEmpty();
    }
}
