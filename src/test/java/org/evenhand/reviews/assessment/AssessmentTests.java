package org.evenhand.reviews.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTests {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate END = LocalDate.parse("2026-12-31");
    private static final ReviewPeriod YEAR = new ReviewPeriod(START, END, START, List.of());
    private static final int HIGHEST = 4;

    @ParameterizedTest(name = "level {0} with {1} items lacks {2}")
    @CsvSource({"2,0,1", "2,1,0", "3,1,0", "1,0,2", "1,1,1", "1,2,0", "4,1,1", "4,2,0", "4,3,0"})
    void asksForOneItemAndForTwoAtTheExtremes(int level, int items, int missing) {
        assertThat(rating("service", level, items).missingEvidence(START, END, HIGHEST))
                .isEqualTo(missing);
    }

    @ParameterizedTest(name = "evidence of {0}")
    @CsvSource({"2025-12-31,1", "2026-01-01,0", "2026-12-31,0", "2027-01-01,1"})
    void countsOnlyEvidenceOfThePeriod(LocalDate date, int missing) {
        CriterionRating rating = new CriterionRating("service", 2, List.of(new Evidence(date, "what", null)));
        assertThat(rating.missingEvidence(START, END, HIGHEST)).isEqualTo(missing);
    }

    @ParameterizedTest(name = "60/40 rated {0} and {1}, overall {2}: {3} hundredths")
    @CsvSource({"3,3,3,0", "3,2,3,40", "4,3,3,60", "2,3,2,40", "2,3,3,60", "4,4,3,100", "1,4,4,180"})
    void measuresTheOverallRatingAgainstTheWeightedMean(int first, int second, int overall, int hundredths) {
        Assessment assessment =
                new Assessment(List.of(rating("a", first, 1), rating("b", second, 1)), List.of(), overall);
        assertThat(assessment.overallDistanceHundredths(Map.of("a", 60, "b", 40), 6))
                .isEqualTo(hundredths);
    }

    @ParameterizedTest(name = "both rated {0}, overall {1} of at most {2}: {3} hundredths")
    @CsvSource({"4,3,3,0", "4,3,4,100", "4,2,3,100", "3,3,3,0", "2,3,3,100"})
    void takesNoLevelForHigherThanThatWhichCanBeGiven(int level, int overall, int highestOverall, int hundredths) {
        Assessment assessment =
                new Assessment(List.of(rating("a", level, 1), rating("b", level, 1)), List.of(), overall);
        assertThat(assessment.overallDistanceHundredths(Map.of("a", 60, "b", 40), highestOverall))
                .isEqualTo(hundredths);
    }

    @Property
    void isNoDistanceAwayWhenEverythingIsRatedTheSame(
            @ForAll @IntRange(min = 1, max = 6) int level, @ForAll @IntRange(min = 0, max = 100) int weight) {
        Assessment assessment = new Assessment(List.of(rating("a", level, 1), rating("b", level, 1)), List.of(), level);
        assertThat(assessment.overallDistanceHundredths(Map.of("a", weight, "b", 100 - weight), 6))
                .isZero();
    }

    @Test
    void countsOnlyGrowthItemsThatNameAllFourParts() {
        GrowthItem complete = new GrowthItem("Instruction", "Lead two workshops", "Time", "2027-03-01");
        GrowthItem withoutSupport = new GrowthItem("Instruction", "Lead two workshops", " ", "2027-03-01");
        Assessment assessment = new Assessment(List.of(), List.of(complete, withoutSupport), 2);
        assertThat(assessment.completeGrowthItems()).isEqualTo(1);
    }

    @ParameterizedTest(name = "overall {0} with result {1}")
    @CsvSource(
            value = {"4,null,true", "1,null,true", "1,' ',true", "3,null,false", "4,Circulation rose,false"},
            nullValues = "null")
    void wantsAResultBehindAnExtremeOverallRating(int overall, String result, boolean missing) {
        CriterionRating rating = new CriterionRating("a", 3, List.of(new Evidence(START, "what", result)));
        assertThat(new Assessment(List.of(rating), List.of(), overall).extremeOverallWithoutResult(HIGHEST))
                .isEqualTo(missing);
    }

    @ParameterizedTest(name = "hired {0}: {1} quarters on duty")
    @CsvSource({"2020-05-01,4", "2026-03-31,4", "2026-04-01,3", "2026-12-31,1", "2027-01-01,0"})
    void countsTheQuartersOnDuty(LocalDate hiredOn, int quarters) {
        assertThat(new ReviewPeriod(START, END, hiredOn, List.of()).onDutyQuarters())
                .isEqualTo(quarters);
    }

    @Test
    void coversEachQuarterOnceAndNoneBeforeTheHire() {
        ReviewPeriod sinceApril = new ReviewPeriod(START, END, LocalDate.parse("2026-04-01"), List.of());
        List<LocalDate> dates =
                List.of(START, LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"), END, END.plusDays(1));
        assertThat(sinceApril.coveredQuarters(dates)).isEqualTo(2);
        assertThat(YEAR.coveredQuarters(dates)).isEqualTo(3);
    }

    @Test
    void readsTheStoredForm() {
        Map<String, Object> content = Map.of(
                "ratings",
                List.of(Map.of(
                        "key",
                        "service",
                        "rating",
                        "3",
                        "evidence",
                        List.of(Map.of("date", "2026-02-03", "what", "Led the move", "result", "No day closed")))),
                "growthItems",
                List.of(Map.of("behavior", "b", "expectedChange", "e", "support", "s", "by", "2027-01-01")),
                "overall",
                "3");
        assertThat(Assessment.from(content))
                .isEqualTo(new Assessment(
                        List.of(new CriterionRating(
                                "service",
                                3,
                                List.of(new Evidence(LocalDate.parse("2026-02-03"), "Led the move", "No day closed")))),
                        List.of(new GrowthItem("b", "e", "s", "2027-01-01")),
                        3));
    }

    private static CriterionRating rating(String key, int level, int items) {
        return new CriterionRating(key, level, java.util.Collections.nCopies(items, new Evidence(START, "what", null)));
    }
}
