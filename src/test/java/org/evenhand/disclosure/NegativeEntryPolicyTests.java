package org.evenhand.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.sixmonth.NewcomerWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Statutory clock: what counts as a negative entry")
class NegativeEntryPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Acting acting;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private DisclosureWorld world;

    @BeforeEach
    void begin() {
        world = new DisclosureWorld(beans);
    }

    @ParameterizedTest(name = "level {0}: {1} entries")
    @CsvSource({"1, 1", "2, 0", "3, 0"})
    void startsWithACriterionAtTheLowestLevelAndWithNoHigherOne(String level, int entries) {
        assertThat(world.entries(world.rated(level))).hasSize(entries);
    }

    @Test
    void startsWithTheLowestOverallLevelWhereverItIsGivenFirst() {
        String review = world.rated(DisclosureWorld.USUAL);
        world.decides(review, "confirmRating", DisclosureWorld.LOWEST);
        assertThat(world.kinds(review)).containsExactly("RATING_CONFIRMATION");
    }

    @Test
    void startsAgainWithEveryRevisionThatHoldsWhatTheEmployeeHasNotSeen() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.assesses(review, DisclosureWorld.LOWEST);
        assertThat(world.kinds(review)).containsExactly("SEALED_RATING", "ASSESSMENT");
    }

    @Test
    void doesNotStartAgainWithALevelThatTheEmployeeHasSeen() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.assesses(review, DisclosureWorld.LOWEST);
        world.advance(Duration.ofDays(7));
        world.reviews.goesTo(review, "proposeRating");
        world.reviews.sends(review, Map.of("overall", DisclosureWorld.LOWEST));
        assertThat(world.kinds(review)).doesNotContain("OVERALL_RATING");
    }

    @ParameterizedTest(name = "{0} from 3 to {1}: {2}")
    @CsvSource({
        "proposeRating, 2, OVERALL_RATING",
        "reviewRating, 2, RATING_REVIEW",
        "confirmRating, 2, RATING_CONFIRMATION",
        "confirmRating, 4, ''",
        "reviewRating, 4, ''"
    })
    void startsWhenARatingIsLoweredAfterTheEmployeeHasSeenItAndNotWhenItIsRaised(
            String step, String level, String entry) {
        String review = world.rated(DisclosureWorld.USUAL);
        world.decides(review, step, level);
        assertThat(world.kinds(review)).isEqualTo(entry.isEmpty() ? List.of() : List.of(entry));
    }

    @Test
    void startsWhenACalibrationSessionLowersARatingAndNotWhenItKeepsOne() {
        CalibrationWorld calibrated = new CalibrationWorld(beans, 2).confirmed();
        calibrated.settled(calibrated.signed(calibrated.held(calibrated.convenes(), "2")));
        assertThat(world.kinds(calibrated.cases.get(0))).containsExactly("CALIBRATED_RATING");
        assertThat(world.kinds(calibrated.cases.get(1))).isEmpty();
    }

    @Test
    void startsWhenAReviewThatWasOpenedAgainIsRatedLowerThanItWasFiled() {
        String review = world.rated(DisclosureWorld.USUAL);
        world.reviews.goesToTheEnd(review);
        act(
                review,
                "reopen-review",
                Map.of("reason", "A project was counted twice.", "toChange", "The overall level."));
        assertThat(world.entries(review)).isEmpty();
        world.assesses(review, "2");
        assertThat(world.kinds(review)).containsExactly("ASSESSMENT");
    }

    @Test
    void countsEveryCorrectionWhichIsToldInTheSameMoment() {
        String review = world.rated(DisclosureWorld.USUAL);
        world.reviews.goesToTheEnd(review);
        act(
                review,
                "correct-review",
                Map.of(
                        "wrong", "The second project ended in May.",
                        "right", "The second project ended in March.",
                        "reason", "The date was typed wrongly."));
        assertThat(world.kinds(review)).containsExactly("CORRECTION");
        assertThat(world.onlyEntry(review).toldHow()).isEqualTo(ToldHow.CHANGED);
    }

    @Test
    void neverStartsWithWhatTheEmployeeWritesNotEvenWithTheLowestOwnRating() {
        String review = world.reviews.review();
        world.reviews.goesTo(review, "writeSelfReview");
        world.reviews.goesOn(review);
        documents.add(new NewRevision(
                review,
                "SELF_REVIEW",
                Map.of("narratives", List.of(Map.of("key", "one", "ownRating", "1")), "overall", "1"),
                world.review(review).personId(),
                null));
        assertThat(world.entries(review)).isEmpty();
    }

    @Test
    void startsInReviewsOfNewStaffAsInAllOthers() {
        NewcomerWorld newcomer = new NewcomerWorld(beans);
        String review = newcomer.opens();
        newcomer.goesTo(review, "rateCriteria");
        Map<String, Object> answers = newcomer.answers(newcomer.world.sees(review));
        newcomer.world.sends(review, DisclosureWorld.at(DisclosureWorld.LOWEST, answers));
        assertThat(world.kinds(review)).containsExactly("SEALED_RATING");
    }

    @Test
    void existsOnlyTogetherWithTheRevisionThatIsTheEntry() {
        String review = world.rated(DisclosureWorld.USUAL);
        transaction.executeWithoutResult(status -> {
            documents.add(new NewRevision(
                    review,
                    "OVERALL_RATING",
                    Map.of("overall", "1"),
                    world.review(review).managerId(),
                    null));
            assertThat(world.kinds(review)).containsExactly("OVERALL_RATING");
            status.setRollbackOnly();
        });
        assertThat(world.entries(review)).isEmpty();
    }

    @Test
    void keepsNoRatingThatTheTableWasAskedAbout() {
        world.rated(DisclosureWorld.LOWEST);
        assertThat(jdbc.sql("select count(*) from act_hi_decinst where dec_def_key_ = 'negativeEntries'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void act(String review, String act, Map<String, String> words) {
        Actor hr = world.hr;
        Map<String, String[]> answers = new HashMap<>();
        words.forEach((key, value) -> answers.put(key, new String[] {value}));
        int seen = acting.open(review, act, hr).seen();
        assertThat(acting.act(review, act, hr, seen, answers).isDone()).isTrue();
    }
}
