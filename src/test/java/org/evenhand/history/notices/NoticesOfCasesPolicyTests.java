package org.evenhand.history.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.notifications.CaseNotice;
import org.evenhand.notifications.NoticeState;
import org.evenhand.notifications.PostOffice;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewAnswers;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Case history: every notice with the proof that it was sent")
class NoticesOfCasesPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    NoticesOfCases notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    private ReviewWorld world;
    private String caseId;
    private PerformanceReview review;

    @BeforeEach
    void aReviewThatHasToldItsPeople() {
        world = new ReviewWorld(beans);
        caseId = world.review();
        world.goesTo(caseId, "rateCriteria");
        review = beans.getBean(PerformanceReviews.class).get(caseId);
    }

    @Test
    void keepsEachAttemptUntilAServerHasAcceptedTheMail() {
        new PostOffice(beans).sends(Set.of(review.managerId()), portWithoutServer());
        jdbc.sql("update notice set next_attempt_at = created_at where person_id = ? and state = 'WAITING'")
                .param(review.managerId())
                .update();
        send(aServer());
        CaseNotice sent = notices.of(caseId, world.library.hr, null).notices().stream()
                .filter(one -> one.notice().personId().equals(review.managerId()))
                .findFirst()
                .orElseThrow();
        assertThat(sent.notice().state()).isEqualTo(NoticeState.SENT);
        assertThat(sent.attempts()).extracting(CaseNotice.Attempt::isAccepted).containsExactly(false, true);
        assertThat(sent.messageId()).startsWith("<" + sent.notice().id() + "@");
    }

    @Test
    void showsLibraryHrAllAndEverybodyElseTheirOwn() {
        SentNotices hr = notices.of(caseId, world.library.hr, null);
        assertThat(hr.people()).contains(review.personId(), review.managerId());
        assertThat(notices.of(caseId, staff(review.personId()), null).people()).containsExactly(review.personId());
        assertThat(notices.of(caseId, staff(review.managerId()), null).people()).containsExactly(review.managerId());
    }

    @Test
    void namesNobodyWhoWasAskedInConfidence() {
        String notice = notices.of(caseId, world.library.hr, null)
                .notices()
                .get(0)
                .notice()
                .id();
        jdbc.sql("update notice set person_id = 'a-peer', kind = 'TASK_OPENED' where id = ?")
                .param(notice)
                .update();
        SentNotices hr = notices.of(caseId, world.library.hr, null);
        assertThat(hr.people()).doesNotContain("a-peer");
        assertThat(hr.inConfidence()).isEqualTo(1);
    }

    @Test
    void saysNothingOfWhatAMailSaid() throws Exception {
        String page = page("notices", world.library.hr);
        assertThat(page)
                .contains("A step waits for you")
                .doesNotContain("http://localhost:8080/tasks/")
                .doesNotContain("Hello");
    }

    @Test
    void showsWhatChangedBetweenTwoVersionsToWhoeverMayReadBoth() throws Exception {
        world.goesTo(caseId, "holdConversation");
        Map<String, Object> answers = new HashMap<>(
                ReviewAnswers.conversation(beans.getBean(TestClock.class).instant()));
        answers.put("assessmentChanges", "YES");
        answers.put("changes", "The teaching was missing.");
        world.sends(caseId, answers);
        world.runsWhatIsDue(caseId);
        world.goesTo(caseId, "confirmConversation");
        String changes = page("documents/ASSESSMENT/2/changes", staff(review.personId()));
        assertThat(changes).contains("what changed from revision 1 to revision 2");
        assertThat(status("documents/ASSESSMENT/1/changes", staff(review.personId())))
                .isEqualTo(404);
        assertThat(status("documents/ASSESSMENT/2/changes", world.library.hr)).isEqualTo(404);
        assertThat(page("diagram", staff(review.personId())))
                .contains("More than once", "Complete assessment: 2 times", "userTask_completeAssessment=2");
    }

    private static GreenMail aServer() {
        return new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    }

    private static int portWithoutServer() {
        GreenMail server = aServer();
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        return port;
    }

    private void send(GreenMail server) {
        server.start();
        try {
            new PostOffice(beans).sends(Set.of(review.managerId()), server);
        } finally {
            server.stop();
        }
    }

    private static Actor staff(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    private String page(String what, Actor actor) throws Exception {
        return pages.perform(get("/cases/" + caseId + "/" + what).with(authentication(signedIn(actor))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(String what, Actor actor) throws Exception {
        return pages.perform(get("/cases/" + caseId + "/" + what).with(authentication(signedIn(actor))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private UsernamePasswordAuthenticationToken signedIn(Actor actor) {
        Set<Role> roles = beans.getBean(People.class).get(actor.personId()).roles();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.personId(), roles), null, List.of());
    }
}
