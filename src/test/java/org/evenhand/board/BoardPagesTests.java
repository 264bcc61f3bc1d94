package org.evenhand.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.evenhand.shared.Timestamps;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@EvenhandTest
class BoardPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BoardSnapshots snapshots;

    private BoardWorld world;
    private String board;

    @AfterEach
    void forgetCopies() {
        world.forgetCopies();
    }

    @BeforeEach
    void aCycleOfOne() {
        world = new BoardWorld(beans, 1);
        board = "/hr/cycles/" + world.cycleId + "/board";
    }

    @Test
    void leadsFromTheCycleToTheBoardAndFromANumberToItsReviews() throws Exception {
        world.worksIn(world.cases.get(0), "Collections & Maps", "Maps");
        web.perform(get("/hr/cycles/" + world.cycleId).with(world.asHr()))
                .andExpect(content().string(containsString(board)));
        web.perform(get(board).with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("directorate=Collections%20%26%20Maps")))
                .andExpect(content().string(containsString("Confirm position and criteria")));
        web.perform(get(board).queryParam("directorate", "Collections & Maps").with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("unit=Maps")));
        web.perform(get(board + "/cases")
                        .queryParam("step", "confirmPosition")
                        .queryParam("directorate", "Collections & Maps")
                        .with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/cases/" + world.cases.get(0))));
    }

    @ParameterizedTest
    @CsvSource({"step,no such step", "stuck,nothing", "state,NONE", "after,~", "after,x~\0", "unit,<b>", "unit,\0"})
    void takesAnAddressThatSomebodyEditedForWhatItCanMean(String name, String value) throws Exception {
        web.perform(get(board + "/cases").queryParam(name, value).with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b>"))));
    }

    @Test
    void showsTheLateStepsOfTheInstitutionAndTheDatesThatMovedForThem() throws Exception {
        String first = world.cases.get(0);
        web.perform(get(board + "/late").with(world.asHr()))
                .andExpect(content().string(containsString("No step of the institution has ended late")));
        world.reviews.sends(
                first, Map.of("description", "OUT_OF_DATE", "outOfDate", "I teach now.", "criteriaRead", true));
        clock.advance(Duration.ofDays(14));
        world.reviews.goesOn(first);
        web.perform(get(board + "/late").queryParam("review", "\0").with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/cases/" + first)))
                .andExpect(content().string(containsString("Manager")))
                .andExpect(content().string(containsString("(plan: January 8, 2027)")));
    }

    @Test
    void tellsOnTheHomePageWhatIsStuckAndWhyAndManagersOfTheirPeople() throws Exception {
        plannedOn(Duration.ofDays(36_500));
        String stuck = board + "/cases?stuck=LATE";
        web.perform(get("/").with(world.asHr())).andExpect(content().string(not(containsString(stuck))));
        clock.advance(Duration.ofDays(14));
        snapshots.forget(world.cycleId);
        web.perform(get("/").with(world.asHr()))
                .andExpect(content().string(containsString("What is stuck, and why")))
                .andExpect(content().string(containsString(stuck)))
                .andExpect(content().string(containsString("A step is late: one review")));
        String manager = world.review(world.cases.get(0)).managerId();
        web.perform(get("/").with(world.as(manager)))
                .andExpect(content().string(containsString("Your people")))
                .andExpect(content().string(containsString("/cases/" + world.cases.get(0))))
                .andExpect(content().string(not(containsString(stuck))));
        plannedOn(Duration.ofDays(-36_500));
    }

    /** The page shows the newest cycles, and other tests have planned some. */
    private void plannedOn(Duration later) {
        jdbc.sql("update review_cycle set planned_at = ? where id = ?")
                .params(Timestamps.utc(clock.instant().plus(later)), world.cycleId)
                .update();
    }

    @Test
    void proposesToEndTheReviewOfWhoHasLeft() throws Exception {
        world.reviews.library.leaves(world.review(world.cases.get(0)).personId());
        web.perform(get(board + "/cases").queryParam("stuck", "LEFT").with(world.asHr()))
                .andExpect(content().string(containsString("/cases/" + world.cases.get(0) + "/acts/end-review")));
        web.perform(get("/cases/" + world.cases.get(0) + "/acts/end-review").with(world.asHr()))
                .andExpect(status().isOk());
    }

    @Test
    void opensTheReviewOfALateJoinerAndSaysWhyNotWhenItCannot() throws Exception {
        String joiner = world.reviews.library.staff(1).get(0);
        String alone = world.reviews.library.staffWithoutManager();
        web.perform(get(board + "/joined").with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(joiner)));
        web.perform(post(board + "/joined/" + joiner + "/open")
                        .with(world.asHr())
                        .with(csrf()))
                .andExpect(redirectedUrl(board + "/joined"));
        web.perform(post(board + "/joined/" + joiner + "/open")
                        .with(world.asHr())
                        .with(csrf()))
                .andExpect(status().isConflict());
        var session = web.perform(post(board + "/joined/" + alone + "/open")
                        .with(world.asHr())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookies();
        web.perform(get(board + "/joined").cookie(session).with(world.asHr()))
                .andExpect(content().string(containsString("could not be opened")));
    }

    @Test
    void asksBeforeItRemindsManyAndShowsHowFarItHasCome() throws Exception {
        String key = UUID.randomUUID().toString();
        web.perform(get(board + "/remind").with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 person has a step")));
        for (int sent = 0; sent < 2; sent++) {
            web.perform(post(board + "/remind")
                            .param("_key", key)
                            .with(world.asHr())
                            .with(csrf()))
                    .andExpect(redirectedUrl(board + "/actions/" + key));
        }
        web.perform(get(board + "/actions/" + key).with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<progress")));
        web.perform(get(board + "/actions/" + key + "/progress").with(world.asHr()))
                .andExpect(content().string(containsString("0 done and 0 refused of 1")));
        web.perform(get(board).with(world.asHr())).andExpect(content().string(containsString(key)));
    }

    @Test
    void takesMoreTimeForManyByTheFormOfTheSingleActAndSaysWhatIsWrongWithIt() throws Exception {
        web.perform(get(board + "/extend").queryParam("step", "confirmPosition").with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("New due date")));
        web.perform(extend("2", "6"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Nobody works on")));
        web.perform(extend("13", "6")).andExpect(status().is(422));
        web.perform(extend("2", "5")).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder extend(String month, String day) {
        return post(board + "/extend?directorate=Directorate")
                .param("_key", UUID.randomUUID().toString())
                .param("step", "confirmPosition")
                .param("until.month", month)
                .param("until.day", day)
                .param("until.year", "2027")
                .param("reason", "The heating failed.")
                .with(world.asHr())
                .with(csrf());
    }

    @Test
    void isThereForLibraryHrAloneAndOnlyForCyclesThatThereAre() throws Exception {
        web.perform(get(board).with(world.as(world.reviews.library.manager))).andExpect(status().isForbidden());
        web.perform(get("/hr/cycles/nowhere/board").with(world.asHr())).andExpect(status().isNotFound());
        web.perform(get("/hr/cycles/nowhere/board/cases").with(world.asHr())).andExpect(status().isNotFound());
    }
}
