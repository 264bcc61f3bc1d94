package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.evenhand.cycles.Cycles;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same for what is done with a review outside its steps: acts, who takes part, conflicts of interest. */
@EvenhandTest
class BadInputToActsTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PerformanceReviews reviews;

    @Autowired
    private LibraryCalendar calendar;

    @Autowired
    private CaseJobs jobs;

    @Autowired
    private Clock clock;

    private ReviewWalk walk;
    private StepClient client;
    private WrongForms wrong;
    private String hr;

    @BeforeEach
    void oneReview() {
        walk = ReviewWalk.opened(application);
        client = new StepClient(application);
        wrong = new WrongForms(client, () -> List.of(walk.record(), reviews.get(walk.caseId())));
        hr = walk.world.hr.personId();
    }

    @Test
    void moreTimeIsGivenOnceAndOnlyByAWholeForm() throws Exception {
        LocalDate due = calendar.dateOf(
                Objects.requireNonNull(walk.task("confirmPosition").dueAt()));
        var right = reason().and("step", "confirmPosition")
                .and("until", calendar.plusBusinessDays(due, 3))
                .sent();
        wrong.refuses(
                List.of(walk.review.personId(), walk.review.departmentHeadId()), 403, act("extend-deadline"), right);
        wrong.refuses(List.of(walk.stranger()), 404, act("extend-deadline"), right);
        wrong.tryAllAt(hr, act("extend-deadline"), right);
    }

    @Test
    void aReviewEndsOnceAndOnlyByAWholeForm() throws Exception {
        var right = reason().and("outcome", "SEPARATED").sent();
        wrong.refuses(walk.parties(), 403, act("end-review"), right);
        wrong.refuses(List.of(walk.stranger()), 404, act("end-review"), right);
        wrong.tryAllAt(hr, act("end-review"), right);
        client.open(hr, act("end-review")).refused(403);
        readsAsText();
    }

    @Test
    void aFiledReviewIsCorrectedAndOpenedAgainOnceAndOnlyByAWholeForm() throws Exception {
        walk.to("receiveReview").send("receiveReview", walk.answers().to("receiveReview"));
        jobs.run(walk.caseId());
        var correction = reason().and("wrong", WrongInput.HOSTILE)
                .and("right", WrongInput.HOSTILE)
                .sent();
        wrong.refuses(walk.parties(), 403, act("correct-review"), correction);
        wrong.tryAllAt(hr, act("correct-review"), correction);
        readsAsText();

        var reopening = reason().and("toChange", WrongInput.HOSTILE).sent();
        wrong.refuses(walk.parties(), 403, act("reopen-review"), reopening);
        wrong.tryAllAt(hr, act("reopen-review"), reopening);
        readsAsText();
    }

    @Test
    void twoReviewsAreLinkedOnceAndOnlyWithOneOfTheSamePerson() throws Exception {
        String other = secondReview();
        var right = reason().and("other", other).sent();
        wrong.refuses(walk.parties(), 403, act("link-review"), right);
        String somebodyElses = ReviewWalk.opened(application).caseId();
        client.submit(hr, act("link-review"), WrongInput.with(right, "other", somebodyElses))
                .complains();
        wrong.tryAllAt(hr, act("link-review"), right);
        readsAsText();
    }

    @Test
    void thereIsNothingElseToDoWithAReview() {
        for (String path :
                List.of(act("surprise"), act("<img src=x>"), "/cases/" + ReviewWalk.anyId() + "/acts/end-review")) {
            client.open(hr, path).refused(404);
            client.post(hr, path, WrongInput.with(reason().sent(), "_seen", "0"))
                    .refused(404);
        }
        // who may not do it learns that first; who may is sent back to look
        client.post(hr, act("end-review"), reason().sent()).refused(409);
        client.post(hr, act("end-review"), WrongInput.with(reason().sent(), "_seen", "never"))
                .refused(400);
    }

    @Test
    void whoTakesPartChangesOnceAndOnlyByAWholeForm() throws Exception {
        String path = "/cases/" + walk.caseId() + "/participants";
        var right = reason().and("role", "MANAGER")
                .and("person", walk.stranger())
                .and("cause", "MANAGER_CHANGED")
                .and("since", calendar.dateOf(clock.instant()))
                .sent();
        wrong.refuses(walk.parties(), 403, path, right);
        for (String nobody :
                List.of("nobody", "x".repeat(255), WrongInput.HOSTILE, WrongInput.BROKEN, walk.review.personId())) {
            client.submit(hr, path, WrongInput.with(right, "person", nobody)).complains();
        }
        wrong.tryAllAt(hr, path, right);
        readsAsText();
    }

    @Test
    void aConflictIsFoundOnceAndOnlyByAWholeForm() throws Exception {
        String path = "/cases/" + walk.caseId() + "/conflicts";
        var right = reason().and("role", "MANAGER").sent();
        wrong.refuses(walk.parties(), 403, path, right);
        for (String nobody : List.of("nobody", WrongInput.HOSTILE, walk.review.personId())) {
            client.submit(hr, path, WrongInput.with(right, "person", nobody)).complains();
        }
        wrong.tryAllAt(hr, path, right);
        readsAsText();
    }

    @Test
    void aConflictIsDeclaredOnceAndOnlyByAWholeForm() throws Exception {
        String path = "/cases/" + walk.caseId() + "/conflict";
        var right = reason().and("understood", "true").sent();
        wrong.refuses(List.of(walk.review.personId()), 403, path, right);
        wrong.refuses(List.of(walk.stranger()), 404, path, right);
        wrong.tryAllAt(walk.review.managerId(), path, right);
        readsAsText();
    }

    /** Whoever may read the reason sees it as text, wherever it stands. */
    private void readsAsText() {
        for (String below : List.of("", "/timeline", "/participants", "/conflicts", "/diagram")) {
            client.open(hr, "/cases/" + walk.caseId() + below);
        }
        var documents = client.open(hr, "/cases/" + walk.caseId()).page().select("main a[href*=/documents/]");
        documents
                .eachAttr("href")
                .forEach(path -> assertThat(client.open(hr, path).status()).isEqualTo(200));
    }

    private String secondReview() {
        application.getBean(TestClock.class).reset();
        var cycles = application.getBean(Cycles.class);
        var cycle = cycles.plan(walk.world.plan(walk.world.frozen()), walk.world.hr);
        cycles.launch(cycle.id(), walk.world.hr);
        walk.world.runAllJobs(cycle.id());
        return reviews.about(walk.review.personId()).stream()
                .map(review -> review.caseId())
                .filter(found -> !found.equals(walk.caseId()))
                .findFirst()
                .orElseThrow();
    }

    private String act(String name) {
        return "/cases/" + walk.caseId() + "/acts/" + name;
    }

    private static Typing reason() {
        return Typing.in("reason", WrongInput.HOSTILE);
    }
}
