package org.evenhand.appeals;

import java.util.List;
import java.util.Map;
import org.evenhand.appeals.Appealable.Finding;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.Actor;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.RepeatedSteps;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A review that is opened again or put right as a panel decided, by the acts by which Library HR does so without an appeal:
 * nothing in it says that somebody appealed.
 */
@Component
class RemediedReview {

    /** Asked for when they are needed: what they do leads back to the steps of all cases, those of appeals among them. */
    private final ObjectProvider<Acting> acting;

    private final ObjectProvider<RepeatedSteps> repeated;
    private final CaseTexts texts;

    RemediedReview(ObjectProvider<Acting> acting, ObjectProvider<RepeatedSteps> repeated, CaseTexts texts) {
        this.acting = acting;
        this.repeated = repeated;
        this.texts = texts;
    }

    List<String> steps(PerformanceReview review) {
        return repeated.getObject().of(review);
    }

    void openAgain(String caseId, Again again, Actor by) {
        done(acting.getObject()
                .actWith(
                        caseId,
                        "reopen-review",
                        by,
                        Map.of(
                                "reason",
                                again.toChange(),
                                "toChange",
                                again.toChange(),
                                "from",
                                again.step(),
                                "calibrate",
                                true)));
    }

    void putRight(String caseId, Finding finding, Actor by) {
        done(acting.getObject()
                .actWith(
                        caseId,
                        "correct-review",
                        by,
                        Map.of(
                                "wrong",
                                finding.wrong(),
                                "right",
                                finding.right(),
                                "reason",
                                texts.text("appeals.found"))));
    }

    private static void done(ActPage page) {
        if (!page.isDone()) {
            throw Refusal.because(Kind.INVALID, "appeals.refused.notCarriedOut");
        }
    }
}
