package org.evenhand.calibration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.calibration.SessionRows;
import org.evenhand.people.People;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@EvenhandTest
class CalibrationPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SessionRows sessions;

    @Autowired
    People people;

    @Autowired
    MockMvc web;

    private CalibrationWorld world;
    private String cycle;

    @BeforeEach
    void twoReviewsWait() {
        world = new CalibrationWorld(beans, 2).confirmed();
        cycle = "/hr/cycles/" + world.cycle.id();
    }

    @Test
    void leadsFromTheCycleToWhatWaitsAndFromThereToASession() throws Exception {
        assertThat(page(get(cycle))).contains(cycle + "/calibration");
        assertThat(page(get(cycle + "/calibration"))).contains(world.directorate, "Convene a session");
        assertThat(page(get(cycle + "/calibration/convene").param("directorate", world.directorate)))
                .contains("2 reviews wait")
                .contains(people.get(world.chair).displayName());
    }

    @Test
    void saysWhatHrCanDoWhereFewerThanTwoMayCalibrate() throws Exception {
        world.onlyTheChairRates();
        String first = world.cases.get(0);

        assertThat(page(get(cycle + "/calibration/convene").param("directorate", world.directorate)))
                .contains("Nobody can calibrate these reviews")
                .contains("/cases/" + first + "/acts/skip-calibration", "/cases/" + first + "/participants");
        assertThat(page(get("/cases/" + first + "/acts/skip-calibration")))
                .contains("Why does it go on without calibration?");
    }

    @Test
    void convenesASessionAndShowsIt() throws Exception {
        MockHttpServletResponse answer = send(convening(world.monitor));

        assertThat(answer.getStatus()).isEqualTo(302);
        CalibrationSession session = sessions.of(world.cycle.id()).get(0);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/calibrations/" + session.id());
        assertThat(session.capPercent()).isEqualTo(25);
        assertThat(page(get("/calibrations/" + session.id())))
                .contains("At most 25 percent")
                .contains("0 of 2 people of the directorate")
                .contains("0 of 3 members have given theirs");
    }

    @Test
    void showsWhatIsWrongWithASessionAtItsQuestions() throws Exception {
        MockHttpServletResponse answer = send(convening(world.manager));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("The criteria monitor cannot be a member of the session.")
                .contains("There is a problem");
        assertThat(sessions.of(world.cycle.id())).isEmpty();
        assertThat(send(convening("Nobody of that name")).getStatus()).isEqualTo(422);
        assertThat(send(convening(world.monitor).param("capPercent", "400")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void answersAConvenedSessionSentTwiceWithWhatHappened() throws Exception {
        send(convening(world.monitor));

        assertThat(send(convening(world.monitor)).getStatus()).isEqualTo(409);
        assertThat(sessions.of(world.cycle.id())).hasSize(1);
    }

    @Test
    void showsRatingsAndViewsToWhoTakesPartAndNotToLibraryHr() throws Exception {
        CalibrationSession session = world.held(world.convenes(), "4");
        String address = "/calibrations/" + session.id();

        String asMonitor = page(get(address), world.monitor);
        assertThat(asMonitor).contains("Level 3", "Level 4", "Led the move of the maps in May.");
        assertThat(page(get(address)))
                .contains(world.review(world.cases.get(0)).caseId())
                .doesNotContain("Level 3")
                .doesNotContain("Led the move of the maps");
        assertThat(statusOf(get(address), world.review(world.cases.get(0)).personId()))
                .isEqualTo(404);
    }

    @Test
    void wantsAReasonToCallASessionOffAndShowsIt() throws Exception {
        CalibrationSession session = world.convenes();
        String act = "/hr/calibrations/" + session.id() + "/call-off";
        assertThat(page(get(act))).contains("Call this session off");

        assertThat(send(post(act).with(csrf()).param("reason", "short")).getStatus())
                .isEqualTo(422);
        assertThat(send(post(act).with(csrf()).param("reason", "The chair has left."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/calibrations/" + session.id()), world.chair)).contains("The chair has left.");
        assertThat(send(post(act).with(csrf()).param("reason", "The chair has left."))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(get("/hr/calibrations/" + session.id() + "/nonsense")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysOnTheCaseAndOnTheBoardThatAReviewWaitsForCalibration() throws Exception {
        String caseId = world.cases.get(0);
        assertThat(page(get("/cases/" + caseId))).contains("Waits for calibration");
        assertThat(page(get(cycle + "/board"))).contains("Wait for calibration");
        assertThat(page(get(cycle + "/board/cases").param("step", "calibration")))
                .contains(caseId);
        assertThat(page(get(cycle + "/board/cases").param("step", "between"))).doesNotContain(caseId);
    }

    @Test
    void showsTheEmployeeInTheReviewWhatMovedAndWhy() throws Exception {
        world.settled(world.signed(world.held(world.convenes(), "4")));
        String caseId = world.cases.get(0);
        world.reviews.goesTo(caseId, "receiveReview");
        String employee = world.review(caseId).personId();

        String step = page(get("/tasks/" + world.reviews.waitsFor(caseId).id()), employee);
        assertThat(step).contains("Moved in the calibration session of", "From Level 3 to Level 4");
        assertThat(page(get("/cases/" + caseId), employee)).contains("Rating compared in a calibration session");
        world.reviews.goesToTheEnd(caseId);
        String filed = page(get("/cases/" + caseId + "/review"), employee);
        assertThat(filed).contains("Overall rating after calibration", "The same work was rated higher");
        assertThat(page(get("/cases/" + caseId + "/documents/CALIBRATED_RATING/1"), employee))
                .contains("Rating before the session", "Led the move of the maps in May.");
    }

    @Test
    void leadsFromAStepAndItsReceiptToTheSession() throws Exception {
        CalibrationSession session = world.convenes();
        String address = "/calibrations/" + session.id();
        var task = world.taskOf(session, world.manager);

        assertThat(page(get("/tasks/" + task.id()), world.manager)).contains(address);
        var receipt = world.reviews.sends(task, world.views(task, "3", ""));
        assertThat(page(
                        get("/cases/" + session.id() + "/receipts/"
                                + receipt.entry().seq()),
                        world.manager))
                .contains(address);
    }

    private MockHttpServletRequestBuilder convening(String monitor) {
        return post(cycle + "/calibration/convene")
                .with(csrf())
                .param("_directorate", world.directorate)
                .param("members", world.manager, world.departmentHead, world.chair)
                .param("chair", world.chair)
                .param("criteriaMonitor", monitor)
                .param("cap", "SHARE")
                .param("capPercent", "25");
    }

    private String page(MockHttpServletRequestBuilder call) throws Exception {
        return page(call, world.hr.personId());
    }

    private String page(MockHttpServletRequestBuilder call, String person) throws Exception {
        MockHttpServletResponse answer =
                web.perform(call.with(authentication(as(person)))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int statusOf(MockHttpServletRequestBuilder call, String person) throws Exception {
        return web.perform(call.with(authentication(as(person))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call.with(authentication(as(world.hr.personId()))))
                .andReturn()
                .getResponse();
    }

    private UsernamePasswordAuthenticationToken as(String person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, people.get(person).roles()), null, List.of());
    }
}
