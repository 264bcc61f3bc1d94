package org.evenhand.history.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.evenhand.appeals.Appeal;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways that are kept are those of somebody who reads the ledger step by step, whatever happened to a case. */
@EvenhandTest
class PathsEqualTheLedgerTests {

    private static final long SEED = 20_261_123;
    private static final int CASES = 8;
    private static final List<String> REOPENED_AT =
            List.of("rateCriteria", "completeAssessment", "holdConversation", "proposeRating", "signAsDepartmentHead");

    /** Several people have these at once. */
    private static final Set<String> SHARED = Set.of("acceptPanelSeat", "writePanelView", "namePanel");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Ledger ledger;

    @Autowired
    PathIndex index;

    @Autowired
    JdbcClient jdbc;

    private PathWorld world;

    @Test
    void ofReviewsToWhichAnythingHappens() {
        world = new PathWorld(beans);
        List<String> cases = world.reviews.reviews(CASES);
        Random random = new Random(SEED);
        Set<String> ways = new HashSet<>();
        for (String one : cases) {
            String left = happens(one, random);
            ways.add(isTheSame(one, "annualReview", left));
        }
        assertThat(ways).as("different ways").hasSizeGreaterThan(CASES / 2);
        PathFigures before = world.figures(cases.get(0));
        assertThat(before.cases()).isEqualTo(CASES);
        assertThat(before.marks().keySet()).noneMatch(PathMark::isDeviation);
        index.makeAnew();
        assertThat(world.figures(cases.get(0))).isEqualTo(before);
        world.putsIn(cases);
        assertThat(world.figures(cases.get(0))).isEqualTo(before);
    }

    /** @return the step at which it was ended; empty when it went to its end */
    private String happens(String one, Random random) {
        world.isHeld(one, random.nextInt(3));
        world.isSentBack(one, random.nextInt(3));
        if (random.nextInt(4) == 0) {
            String open = world.reviews.waitsFor(one).step();
            world.isEnded(one);
            return open;
        }
        world.reviews.goesToTheEnd(one);
        for (int time = random.nextInt(3); time > 0; time--) {
            world.isReopened(one, REOPENED_AT.get(random.nextInt(REOPENED_AT.size())));
            world.reviews.goesToTheEnd(one);
        }
        return "";
    }

    @Test
    void ofAPromotionAndAnAppeal() {
        world = new PathWorld(beans);
        PromotionWorld promoted = new PromotionWorld(beans);
        Promotion promotion = promoted.opened();
        PromotionWorld.PATH.forEach(step -> promoted.goes(promotion, step));
        isTheSame(promotion.caseId(), "promotionCase", "");
        String review = world.reviews.review();
        world.reviews.goesToTheEnd(review);
        Appeal appeal = world.isRemedied(review, "proposeRating");
        isTheSame(appeal.caseId(), "appeal", "");
        world.reviews.goesToTheEnd(review);
        isTheSame(review, "annualReview", "");
    }

    private String isTheSame(String one, String process, String left) {
        world.putsIn(List.of(one));
        String kept = jdbc.sql(
                        "select v.steps from path_case c join path_variant v on v.id = c.variant_id where c.case_id ="
                                + " ?")
                .param(one)
                .query(String.class)
                .single();
        assertThat(ofSteps(TakenVariant.read(kept), left)).as(one).isEqualTo(naive(one, process, left));
        assertThat(jdbc.sql("select mark from path_mark where case_id = ?")
                        .param(one)
                        .query(String.class)
                        .list())
                .as("deviations of " + process)
                .doesNotContain("MOVED", "UNRECORDED", "UNKNOWN_STEP");
        return kept;
    }

    /** Steps that people sent, the one that was open when it was ended, and returns. */
    private static List<String> ofSteps(List<VariantStep> tokens, String left) {
        return tokens.stream()
                .filter(token -> !token.step().contains("_"))
                .filter(token ->
                        token.kind() != VariantStep.Kind.LAPSED || token.step().equals(left))
                .map(token -> token.kind() == VariantStep.Kind.BACK ? "^" + token.step() : token.step())
                .toList();
    }

    /** Nothing but the entries of steps, in their order, and the step that was open when it was ended. */
    private List<String> naive(String one, String process, String left) {
        List<String> seen = new ArrayList<>();
        List<String> way = new ArrayList<>();
        Set<String> back = new HashSet<>();
        int at = -1;
        for (String step : stepsOf(one, process, left)) {
            int place = seen.indexOf(step);
            if (place < 0) {
                seen.add(step);
                way.add(step);
                back.clear();
                at = seen.size() - 1;
            } else {
                if (place <= at && back.add(step)) {
                    way.add("^" + step);
                }
                at = place;
            }
        }
        return way;
    }

    private List<String> stepsOf(String one, String process, String left) {
        List<String> steps = new ArrayList<>();
        for (LedgerEntry entry : ledger.of(one)) {
            String step = String.valueOf(entry.facts().get("step"));
            boolean again = SHARED.contains(step)
                    && !steps.isEmpty()
                    && steps.get(steps.size() - 1).equals(step);
            if (entry.kind().equals("stepCompleted")
                    && entry.definitionVersions().containsKey(process)
                    && !step.equals("declareIntent")
                    && !again) {
                steps.add(step);
            }
        }
        if (!left.isEmpty()) {
            steps.add(left);
        }
        return steps;
    }
}
