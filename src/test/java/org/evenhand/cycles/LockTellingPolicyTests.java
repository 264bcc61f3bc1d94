package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.evenhand.people.Actor;
import org.evenhand.reviews.LeftOutReviews;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Those whose reviews a lock leaves out are many, and are told one review after another. Source: processes.md, review cycle 6. */
@EvenhandTest
class LockTellingPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cycles cycles;

    @Autowired
    LeftOuts leftOuts;

    @Autowired
    LeftOutReviews leftOut;

    @Autowired
    LockCycle lockStep;

    @Autowired
    MockMvc web;

    private ReviewWorld world;
    private Actor hr;
    private RequestPostProcessor asHr;
    private String first;
    private String second;
    private String cycleId;

    @BeforeEach
    void aCycleOfTwo() {
        world = new ReviewWorld(beans);
        List<String> cases = world.reviews(2);
        hr = world.library.hr;
        asHr = authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(hr.personId(), hr.roles()), null, AuthorityUtils.NO_AUTHORITIES));
        first = cases.get(0);
        second = cases.get(1);
        cycleId = beans.getBean(PerformanceReviews.class).get(first).cycleId();
    }

    @Test
    void theLockTellsNobodyItselfSoThatTheTellingCanStopAndGoOnReviewByReviewAndThePageSaysHowFarItIs()
            throws Exception {
        int before = notices();
        cycles.lock(cycleId, "One employee is on leave until March.", hr);
        assertThat(notices()).isEqualTo(before);
        assertThat(telling()).isEqualTo(new LeftOutTelling(cycleId, 2, 0, 0));
        assertThat(page()).contains("everybody has been told: 0 of 2").contains("hx-trigger=\"every 2s\"");

        // what fails again and again waits for Human Resources and holds up nobody else
        jdbc.sql("update left_out_review set attempts = 5 where case_id = ?")
                .param(first)
                .update();
        leftOut.look();
        assertThat(telling()).isEqualTo(new LeftOutTelling(cycleId, 2, 1, 1));
        assertThat(page()).contains("Try again").doesNotContain("hx-trigger=\"every 2s\"");
        leftOuts.again(cycleId, hr);
        leftOut.look();
        assertThat(telling().isDone()).isTrue();
        assertThat(page()).contains("Everybody in the 2 reviews that stay out has been told.");
        assertThatThrownBy(() -> leftOuts.again(cycleId, hr))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Kind.MOVED_ON));
    }

    @Test
    void thePageOfTheLockCountsWhatStaysOutAndNamesTheFirstTwenty() {
        IntStream.range(0, 21).forEach(copy -> {
            String person = world.library.staffUnder(world.library.manager);
            jdbc.sql("insert into performance_review (case_id, cycle_id, person_id, manager_id, department_head_id,"
                            + " associate_director_id, criteria_set_id, period_start, period_end, self_review_due,"
                            + " conversation_by, ratings_due, state, opened_at, sort_key) select ?, cycle_id, ?,"
                            + " manager_id, department_head_id, associate_director_id, criteria_set_id, period_start,"
                            + " period_end, self_review_due, conversation_by, ratings_due, state, opened_at, ?"
                            + " from performance_review where case_id = ?")
                    .params(UUID.randomUUID().toString(), person, "zz " + person, first)
                    .update();
        });
        Map<String, Object> context = lockStep.context(cycles.openTask(cycleId).orElseThrow());

        assertThat(context.get("counts"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("open", 23)
                .containsEntry("more", 3);
        assertThat(context.get("late"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(20);
        jdbc.sql("delete from performance_review where cycle_id = ? and process_instance_id is null")
                .param(cycleId)
                .update();
    }

    private LeftOutTelling telling() {
        return leftOuts.telling(cycleId);
    }

    private String page() throws Exception {
        return web.perform(get("/hr/cycles/{id}", cycleId).with(asHr))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int notices() {
        return jdbc.sql("select count(*) from notice where case_id = ?")
                .param(second)
                .query(Integer.class)
                .single();
    }
}
