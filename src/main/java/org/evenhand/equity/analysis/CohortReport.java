package org.evenhand.equity.analysis;

import java.util.List;
import org.evenhand.equity.statistics.ratings.RatingComparison;
import org.evenhand.equity.statistics.stratified.Stratified;
import org.evenhand.equity.statistics.survival.SurvivalComparison;
import org.evenhand.equity.statistics.twobytwo.Comparison;

/**
 * All that is printed, in the order in which it is printed. The names of the components are the names in the JSON; see
 * {@code src/docs/equity-analyse.md}.
 */
record CohortReport(
        String tier,
        String notice,
        Provenance provenance,
        List<Comparison> comparisons,
        List<Stratified> stratified,
        List<RatingComparison> ratings,
        List<SurvivalComparison> survival,
        List<Family> families,
        List<UnknownIdentity> unknownIdentity,
        List<Attention> attention,
        List<MainAnalysis> mainAnalysis,
        List<DataQuality> dataQuality) {

    static final String TIER = "exact";
    static final String NOTICE = "This is the exact tier: nothing is suppressed, so that people in small groups may be "
            + "recognized. It is for the analysts who repeat a run, and is not to be passed on. A disparity is a reason "
            + "to look at a process, and decides nothing about a person.";
}
