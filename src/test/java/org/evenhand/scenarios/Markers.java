package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.evenhand.reviews.PerformanceReview;

/** What each person writes says by itself where it was written, so that it can be looked for where it must not be. */
final class Markers {

    /** Steps whose text the employee does not read before the draft is shared. */
    private static final Set<String> BEFORE_SHARING = Set.of("rateCriteria", "completeAssessment");

    private Markers() {}

    static String of(String caseId, String step) {
        return "Written in " + step + " of " + caseId + ".";
    }

    /** The employee finds nothing of the assessment and of what peers wrote before the draft is theirs, and no colleague finds anything at all. */
    static void readsNothingOf(StepClient client, WholeCycle cycle, String caseId) {
        PerformanceReview review = cycle.review(caseId);
        if (review.draftSharedOn() == null) {
            everythingOf(client, review.personId(), caseId).forEach(page -> {
                BEFORE_SHARING.forEach(step -> assertThat(page).doesNotContain(of(caseId, step)));
                assertThat(page).doesNotContain(PeerActs.MARKER);
            });
        }
    }

    private static java.util.stream.Stream<String> everythingOf(StepClient client, String person, String caseId) {
        var page = client.open(person, "/cases/" + caseId);
        var documents = page.page().select("main a[href*=/documents/]").eachAttr("href").stream();
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "/", "/reviews", "/cases/" + caseId, "/cases/" + caseId + "/timeline"),
                        documents)
                .map(path -> client.open(person, path).html());
    }
}
