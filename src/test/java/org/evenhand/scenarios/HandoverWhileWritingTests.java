package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** HR changes the manager on the page while the manager writes: their text is in the record, in their draft, or shown. */
@EvenhandTest
class HandoverWhileWritingTests {

    private static final String TEXT = "What only I have seen this year.";

    @Autowired
    ApplicationContext application;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    Drafts drafts;

    @Autowired
    Casework casework;

    @Autowired
    Sending sending;

    private StepClient client;
    private ReviewWalk walk;
    private OpenTask task;
    private String manager;

    @BeforeEach
    void theManagerRates() {
        client = new StepClient(application);
        walk = ReviewWalk.opened(application).to("rateCriteria");
        task = walk.task("rateCriteria");
        manager = walk.review.managerId();
    }

    @Test
    void showsEverythingTypedWhenTheStepWasHandedOverMeanwhile() {
        assertThat(changeManager().status()).isEqualTo(302);
        var answer =
                client.take(manager, task.id(), walk.answers().writing(TEXT).to("rateCriteria"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("textarea").eachText()).contains(TEXT);
        assertThat(answer.page().select("textarea[readonly]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(documents.latest(walk.caseId(), "SEALED_RATING")).isEmpty();
    }

    @Test
    void refusesOnThePageWhoeverMayNotHaveThePartAndKeepsWhatWasTyped() {
        var answer = client.submit(
                walk.world.hr.personId(), "/cases/" + walk.caseId() + "/participants", change(walk.review.personId()));
        answer.complains();
        assertThat(answer.page().text()).contains("Nobody reviews themselves");
        assertThat(answer.page().select("textarea").text()).contains("The unit was divided.");
        assertThat(reviews.get(walk.caseId()).managerId()).isEqualTo(manager);
    }

    @Test
    void showsTheFormerManagerTheCaseAndTheDraftsTheyKeep() {
        client.take(manager, task.id(), walk.answers().writing(TEXT).to("rateCriteria"));
        changeManager();
        assertThat(client.open(manager, "/cases/" + walk.caseId()).page().text())
                .contains("Your part in this review has ended");
        assertThat(client.open(manager, "/cases/" + walk.caseId() + "/drafts").html())
                .contains(TEXT);
        client.open(manager, "/cases/" + walk.caseId() + "/diagram").refused(404);
        String next = reviews.get(walk.caseId()).managerId();
        assertThat(client.open(next, "/tasks/" + task.id()).html()).doesNotContain(TEXT);
        var handedOver = client.post(manager, "/cases/" + walk.caseId() + "/drafts/rateCriteria/hand-over", Map.of());
        assertThat(handedOver.status()).isEqualTo(302);
        assertThat(client.open(next, "/cases/" + walk.caseId() + "/documents/HANDED_OVER_DRAFT/1")
                        .html())
                .contains(TEXT);
    }

    @Test
    void letsAManagerDeclareAConflictAndShowsNothingAfterwards() {
        String path = "/cases/" + walk.caseId() + "/conflict";
        client.submit(manager, path, Map.of()).complains();
        var declared = client.submit(
                manager, path, Map.of("reason", new String[] {"We are related."}, "understood", new String[] {"true"}));
        assertThat(declared.redirect()).isEqualTo("/conflict-declared");
        client.open(manager, "/conflict-declared").page();
        for (String page : List.of("", "/timeline", "/diagram", "/drafts", "/documents/SELF_REVIEW/1")) {
            client.open(manager, "/cases/" + walk.caseId() + page).refused(403);
        }
        client.open(manager, "/tasks/" + task.id()).refused(403);
        var late = client.take(manager, task.id(), walk.answers().writing(TEXT).to("rateCriteria"));
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.html())
                .contains(TEXT)
                .doesNotContain(reviews.get(walk.caseId()).managerId());
    }

    @RepeatedTest(4)
    void losesNoTextWhenTheManagerSavesOrSendsInTheSameMoment() throws Exception {
        client.take(manager, task.id(), walk.answers().writing(TEXT).to("rateCriteria"));
        long version = casework.open(task.id(), walk.actor(manager)).draftVersion();
        List<Integer> answers = atOnce(
                () -> client.send(manager, task.id(), String.valueOf(version)).status(),
                () -> changeManager().status());
        assertThat(answers.get(1)).isEqualTo(302);
        assertThat(answers.get(0)).isIn(302, 303, 409);
        boolean inRecord = documents
                .latest(walk.caseId(), "SEALED_RATING")
                .filter(document -> document.author().equals(manager)
                        && document.content().toString().contains(TEXT))
                .isPresent();
        boolean inDraft = drafts.find(walk.caseId(), "rateCriteria", manager)
                .filter(draft -> draft.content().toString().contains(TEXT))
                .isPresent();
        assertThat(inRecord).isNotEqualTo(inDraft);
        assertThat(inRecord).isEqualTo(answers.get(0) != 409);
    }

    private StepClient.Answer changeManager() {
        return client.submit(
                walk.world.hr.personId(), "/cases/" + walk.caseId() + "/participants", change(walk.stranger()));
    }

    private Map<String, String[]> change(String person) {
        LocalDate day = LocalDate.of(2026, 11, 2);
        return Map.of(
                "role", one("MANAGER"),
                "person", one(person),
                "since.day", one("" + day.getDayOfMonth()),
                "since.month", one("" + day.getMonthValue()),
                "since.year", one("" + day.getYear()),
                "cause", one("MANAGER_CHANGED"),
                "reason", one("The unit was divided."));
    }

    private static String[] one(String value) {
        return new String[] {value};
    }

    private static List<Integer> atOnce(Callable<Integer> first, Callable<Integer> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (Callable<Integer> call : List.of(first, second)) {
                calls.add(() -> {
                    start.await();
                    return call.call();
                });
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
