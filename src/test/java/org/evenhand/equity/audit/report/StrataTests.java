package org.evenhand.equity.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The limit from both sides. Source: equity.md, cohort audit: below .10 the pooled ratio is no headline. */
class StrataTests {

    private static final String STRATA =
            """
            {"strata": 2, "droppedStrata": 0, "droppedPeople": 0, "crudeImpactRatio": 0.5, "cmhP": 0.03, "exactP": 0.04,
             "usesExact": %s, "riskRatio": {"value": 0.6, "low": 0.4, "high": 0.9}, "homogeneityP": %s,
             "homogeneityPReason": "only one stratum", "simpsonWarning": true}
            """;

    @ParameterizedTest(name = "homogeneity p {0}: headlined {1}")
    @CsvSource({"0.0999999, false", "0.1, true", "0.5, true", "null, true"})
    void aPooledRatioStandsForAllGradesUnlessTheyDiffer(String homogeneity, boolean headlined) {
        assertThat(strata(false, homogeneity).headlined()).isEqualTo(headlined);
    }

    @ParameterizedTest(name = "exact {0}: {1}")
    @CsvSource({"false, 0.03", "true, 0.04"})
    void theTestToReadIsTheOneTheReportSays(boolean exact, double p) {
        assertThat(strata(exact, "0.5").p().get()).isEqualTo(p);
        assertThat(strata(exact, "0.5").warns()).isTrue();
    }

    private static Strata strata(boolean exact, String homogeneity) {
        return Strata.of(JsonMapper.shared().readTree(STRATA.formatted(exact, homogeneity)));
    }
}
