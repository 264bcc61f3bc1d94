package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.people.People;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The manager commits ratings before seeing the employee's own (equity.md, sealed-rating). Whatever the employee chose,
 * the manager's pages are the same to the last character.
 */
@EvenhandTest
class SealedRatingTests {

    private static final List<String> PAGES = List.of(
            "/tasks/TASK",
            "/",
            "/people",
            "/reviews",
            "/cases/CASE",
            "/cases/CASE/timeline",
            "/cases/CASE/timeline.txt",
            "/cases/CASE/diagram",
            "/cases/CASE/documents/SELF_REVIEW/1");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Test
    void showsTheManagerNothingThatDependsOnTheOwnRatings() {
        var high = rated("4");
        var low = rated("1");
        for (String path : PAGES) {
            assertThat(seen(high, path)).as(path).isEqualTo(seen(low, path));
        }
    }

    @Test
    void showsTheOwnRatingsOnceTheManagersAreCommitted() {
        var high = committed("4");
        var low = committed("1");
        assertThat(seen(high, "/tasks/TASK")).contains("Own rating of").isNotEqualTo(seen(low, "/tasks/TASK"));
    }

    private ReviewWalk rated(String ownRating) {
        var walk = ReviewWalk.opened(application).to("writeSelfReview");
        Map<String, String[]> answers = walk.answers().to("writeSelfReview");
        answers.replaceAll((name, value) -> name.endsWith(".ownRating") ? new String[] {ownRating} : value);
        walk.send("writeSelfReview", answers);
        return walk;
    }

    private ReviewWalk committed(String ownRating) {
        var walk = rated(ownRating);
        walk.send("rateCriteria", walk.answers().to("rateCriteria"));
        return walk;
    }

    /** A page as the manager gets it, with everything that differs between any two reviews taken out. */
    private String seen(ReviewWalk walk, String path) {
        String step = walk.record().get("documents") > 2 ? "completeAssessment" : "rateCriteria";
        var task = walk.task(step);
        String html = new StepClient(application)
                .open(walk.review.managerId(), path.replace("TASK", task.id()).replace("CASE", walk.caseId()))
                .html();
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("t-[0-9a-f]{8}-[0-9a-f-]{27}", "PERSON")
                .replaceAll("c-[0-9a-f]{8}-[0-9a-f-]{27}", "CATEGORY")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\b[0-9a-f]{64}\\b", "HASH")
                .replaceAll("<code>[0-9a-f]{12}</code>", "<code>HASH</code>");
    }
}
