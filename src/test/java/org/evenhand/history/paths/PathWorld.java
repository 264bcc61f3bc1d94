package org.evenhand.history.paths;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Cases that take the ways cases take, and what is told of them. */
public final class PathWorld {

    public final ReviewWorld reviews;
    final Actor hr;
    private final ApplicationContext beans;
    private final PathIndex index;
    private final Paths paths;

    public PathWorld(ApplicationContext beans) {
        this.beans = beans;
        reviews = new ReviewWorld(beans);
        hr = new Actor(reviews.library.hr.personId(), Set.of(Role.STAFF, Role.HR), null);
        index = beans.getBean(PathIndex.class);
        paths = beans.getBean(Paths.class);
    }

    public void putsIn(Collection<String> caseIds) {
        index.putIn(caseIds);
    }

    public String cycleOf(String caseId) {
        return beans.getBean(PerformanceReviews.class).get(caseId).cycleId();
    }

    PathFilter cycle(String caseId) {
        return new PathFilter("annualReview", cycleOf(caseId), 0, null, null);
    }

    /** Of all reviews in the cycle of this one. */
    PathFigures figures(String caseId) {
        return paths.of(cycle(caseId), hr);
    }

    PathCases cases(PathFilter filter, int variant, @Nullable PathMark mark, @Nullable String after) {
        return paths.cases(filter, variant, mark, after, hr);
    }

    /** As the page shows it: one word for each step. */
    static List<String> words(List<VariantStep> tokens) {
        return tokens.stream()
                .map(token -> switch (token.kind()) {
                    case DONE -> token.step();
                    case LAPSED -> "(" + token.step() + ")";
                    case BACK -> "back to " + token.step() + ": " + token.cause();
                    case BESIDE -> "beside " + token.step();
                })
                .toList();
    }

    /** Held by the checkpoint so often, and changed each time. */
    public void isHeld(String caseId, int times) {
        reviews.goesTo(caseId, "completeAssessment");
        for (int time = 0; time < times; time++) {
            Map<String, Object> far = new HashMap<>(reviews.answersTo(reviews.waitsFor(caseId)));
            far.put("overall", "2");
            reviews.sends(caseId, far);
            reviews.sends(caseId, Map.of("answer", "CHANGE"));
            reviews.runsWhatIsDue(caseId);
        }
    }

    /** Sent back by the department head so often. */
    public void isSentBack(String caseId, int times) {
        for (int time = 0; time < times; time++) {
            reviews.goesTo(caseId, "signAsDepartmentHead");
            reviews.sends(caseId, Map.of("decision", "SEND_BACK", "reason", "Name the result of the move."));
        }
    }

    public void isEnded(String caseId) {
        acts(caseId, "end-review", Map.of("outcome", "SEPARATED", "reason", "Has left the library."));
    }

    public void isReopened(String caseId, String from) {
        acts(
                caseId,
                "reopen-review",
                Map.of("reason", "A letter was overlooked.", "toChange", "The evidence.", "from", from));
    }

    private void acts(String caseId, String act, Map<String, Object> values) {
        var errors =
                beans.getBean(Acting.class).actWith(caseId, act, hr, values).errors();
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.stream().map(Object::toString).collect(Collectors.joining()));
        }
    }

    /** An appeal against a filed review, whose remedy repeats that step. */
    public Appeal isRemedied(String caseId, String step) {
        AppealWorld world = new AppealWorld(beans);
        world.repeats(step);
        Appeal appeal = world.files(world.decisionOf(caseId), "procedure");
        world.goesTo(appeal, "decideAppeal");
        world.goes(appeal, "decideAppeal");
        return appeal;
    }
}
