package org.evenhand.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.criteria.ACriteriaDraft.JUSTICE;
import static org.evenhand.criteria.ACriteriaDraft.OPENNESS;
import static org.evenhand.criteria.ACriteriaDraft.anchored;
import static org.evenhand.criteria.ACriteriaDraft.anchors;
import static org.evenhand.criteria.ACriteriaDraft.criterion;
import static org.evenhand.criteria.ACriteriaDraft.scaleOf;
import static org.evenhand.criteria.ACriteriaDraft.scaled;
import static org.evenhand.criteria.ACriteriaDraft.valued;
import static org.evenhand.criteria.ACriteriaDraft.weighing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CriteriaPoliciesTests {

    private static final CriteriaSettings SETTINGS = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("evenhand.criteria", CriteriaSettings.class);

    private final CriteriaPolicies policies = new CriteriaPolicies(SETTINGS);

    private final Criterion service = criterion("Service to patrons");
    private final Criterion stewardship = criterion("Stewardship");

    @Test
    void haveNothingToSayAboutASoundSet() {
        assertThat(policies.examine(ACriteriaDraft.named("Sound"))).isEmpty();
    }

    @Test
    void refuseASetWithNothingToRate() {
        assertThat(examine()).containsExactly(CriteriaFinding.hard("criteria.finding.none"));
    }

    @Test
    void refuseANameTwiceWhateverItsCase() {
        assertThat(examine(service, criterion("SERVICE to patrons!")))
                .containsExactly(CriteriaFinding.hard("criteria.finding.nameTwice", "SERVICE to patrons!"));
    }

    @Test
    void refuseACriterionWithoutAName() {
        assertThat(examine(service, criterion("  ")))
                .containsExactly(CriteriaFinding.hard("criteria.finding.unnamed", 2));
    }

    @ParameterizedTest
    @CsvSource({"49, 99", "51, 101"})
    void refuseWeightsJustOffAHundred(int weight, int sum) {
        assertThat(examine(service, weighing(stewardship, weight)))
                .containsExactly(CriteriaFinding.hard("criteria.finding.weights", sum));
    }

    @Test
    void refuseACriterionThatCountsForNothing() {
        assertThat(examine(service, weighing(stewardship, 50), weighing(criterion("Growth"), 0)))
                .containsExactly(CriteriaFinding.hard("criteria.finding.weightless", "Growth"));
    }

    @Test
    void refuseTwoAnchorsAndNameTheCriterion() {
        assertThat(examine(service, anchored(stewardship, anchors(2))))
                .containsExactly(CriteriaFinding.hard("criteria.finding.anchors", "Stewardship", 2L, 3));
    }

    @Test
    void countNeitherAnEmptyAnchorNorTheSameOneTwice() {
        var anchor = anchors(1).get(0);
        assertThat(examine(service, anchored(stewardship, List.of(anchor, " " + anchor, "", "Another one."))))
                .containsExactly(CriteriaFinding.hard("criteria.finding.anchors", "Stewardship", 2L, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Potential", "cultural FIT", "Executive presence", "Attitude", "Brilliance"})
    void refuseATraitWhoseAnchorsOnlyRepeatTraits(String name) {
        var traits = List.of("Shows potential.", "Is a good fit.", "Has presence in a room.", "Greets patrons.");
        assertThat(examine(service, anchored(criterion(name), traits)))
                .extracting(CriteriaFinding::key)
                .containsExactly("criteria.finding.trait");
    }

    @Test
    void acceptATraitThatIsAnchoredInBehavior() {
        assertThat(examine(service, criterion("Attitude"))).isEmpty();
    }

    @Test
    void takeFitnessForNoTrait() {
        assertThat(examine(service, anchored(criterion("Fitness of records"), anchors(2))))
                .extracting(CriteriaFinding::key)
                .containsExactly("criteria.finding.anchors");
    }

    @Test
    void refuseATraitOnTheScaleUnlessAnchored() {
        var bare = List.of(
                new ScalePoint(1, "Level 1", ""), new ScalePoint(2, "Level 2", ""),
                new ScalePoint(3, "Level 3", ""), new ScalePoint(4, "High potential", ""));
        assertThat(policies.examine(scaled(ACriteriaDraft.named("Scale"), scale -> bare)))
                .containsExactly(CriteriaFinding.hard("criteria.finding.scaleTrait", "High potential", "potential"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void haveNothingToSayAboutFourToSixPoints(int points) {
        assertThat(withScale(points)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void adviseFourToSixPointsWithoutStandingInTheWay(int points) {
        assertThat(withScale(points))
                .containsExactly(CriteriaFinding.advice("criteria.finding.scalePoints", points, 4, 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void refuseAScaleThatNobodyCanRateOn(int points) {
        assertThat(withScale(points)).containsExactly(CriteriaFinding.hard("criteria.finding.scale"));
    }

    @Test
    void refuseTwoPointsWithTheSameLabel() {
        var twice = List.of(new ScalePoint(1, "Strong", ""), new ScalePoint(2, "strong", ""));
        assertThat(policies.examine(scaled(ACriteriaDraft.named("Scale"), scale -> twice)))
                .containsExactly(CriteriaFinding.hard("criteria.finding.scale"));
    }

    @Test
    void adviseAValueForEachCriterion() {
        assertThat(examine(service, valued(stewardship)))
                .containsExactly(CriteriaFinding.advice("criteria.finding.noValue", "Stewardship"));
    }

    @Test
    void refuseAValueTheLibraryDoesNotHave() {
        assertThat(examine(service, valued(stewardship, "Speed")))
                .containsExactly(CriteriaFinding.hard("criteria.finding.unknownValue", "Stewardship", "Speed"));
    }

    @Test
    void refuseACriterionThatCreditsEquityWorkAlone() {
        assertThat(examine(service, valued(stewardship, JUSTICE)))
                .containsExactly(CriteriaFinding.hard("criteria.finding.contributionOnly", "Stewardship"));
    }

    @Test
    void acceptEquityWorkCreditedBesideOtherWork() {
        assertThat(examine(service, valued(stewardship, JUSTICE, OPENNESS))).isEmpty();
    }

    @Test
    void refuseASentenceThatDemandsEquityWork() {
        var demand = "Must serve on the equity committee.";
        var anchors = List.of("Keeps records.", "Answers questions.", demand);
        assertThat(examine(service, anchored(stewardship, anchors)))
                .containsExactly(CriteriaFinding.hard("criteria.finding.contributionDemanded", "Stewardship", demand));
    }

    private List<CriteriaFinding> withScale(int points) {
        return policies.examine(scaled(ACriteriaDraft.named("Scale"), scale -> scaleOf(points)));
    }

    private List<CriteriaFinding> examine(Criterion... criteria) {
        return policies.examine(ACriteriaDraft.with("Any", criteria));
    }
}
