package org.evenhand.equity.analysis;

import static org.evenhand.equity.analysis.Words.interval;
import static org.evenhand.equity.analysis.Words.number;
import static org.evenhand.equity.analysis.Words.p;
import static org.evenhand.equity.analysis.Words.percent;
import static org.evenhand.equity.analysis.Words.percents;

import java.util.List;
import org.evenhand.equity.statistics.stratified.Stratified;
import org.evenhand.equity.statistics.twobytwo.Comparison;
import org.evenhand.equity.statistics.twobytwo.SignalState;

/** Who was selected, in sentences: crude, and within strata. */
final class ComparisonText {

    private ComparisonText() {}

    static List<String> of(Comparison one) {
        var ratio = one.impactRatio();
        return List.of(
                "Selection: " + one.a() + " of " + one.n1() + ", "
                        + percents(one.rate().group()) + ", against " + one.c() + " of " + one.n0() + ", "
                        + percents(one.rate().reference()),
                "Impact ratio: " + interval(ratio.value(), ratio.low(), ratio.high()) + "; by Katz "
                        + number(ratio.katzLow()) + " to " + number(ratio.katzHigh()),
                "Four fifths: " + Words.either(one.fourFifthsFlag(), "below", "not below")
                        + "; also with one person decided otherwise: "
                        + Words.either(one.flipRobust(), "yes", "no"),
                "Difference: " + percents(one.difference()),
                "Chance: mid-P " + p(one.midP()) + ", adjusted " + p(one.adjustedP()) + "; Fisher " + p(one.fisher())
                        + "; Boschloo " + p(one.boschloo()) + "; Z " + number(one.z()) + ", p " + p(one.zP()),
                "Shortfall: " + number(one.shortfall().expected()) + " people to no difference, "
                        + number(one.shortfall().parity()) + " to parity",
                "Smallest disparity it could notice 80 times in 100: impact ratio "
                        + number(one.minimumDetectableRatio()),
                "State: " + one.state() + ", " + words(one.state()));
    }

    static List<String> of(Stratified one) {
        return List.of(
                "Within strata: " + one.strata() + ", of which " + one.droppedStrata() + " with " + one.droppedPeople()
                        + " people say nothing",
                "  Cochran-Mantel-Haenszel " + number(one.cmh()) + ", p " + p(one.cmhP()) + "; exact p "
                        + p(one.exactP()) + "; to be read: "
                        + Words.either(one.usesExact(), "the exact one", "Cochran-Mantel-Haenszel")
                        + " (Mantel-Fleiss " + number(one.mantelFleiss()) + ")",
                "  Risk ratio " + interval(one.riskRatio()) + "; odds ratio " + interval(one.oddsRatio())
                        + "; difference " + number(one.riskDifference()),
                "  Alike in all strata: Breslow-Day " + number(one.breslowDay()) + ", Tarone " + number(one.tarone())
                        + ", df " + one.homogeneityDf() + ", p " + p(one.homogeneityP()),
                "  Crude impact ratio " + number(one.crudeImpactRatio()) + "; it tells another story: "
                        + Words.either(one.simpsonWarning(), "yes", "no"));
    }

    static List<String> of(MainAnalysis one) {
        String led = one.whyCrude().isEmpty() ? "within strata" : "crude, since " + one.whyCrude();
        return List.of("Main analysis: " + led + "; ratio " + interval(one.ratio()) + ", adjusted p "
                + p(one.adjustedP()) + ": " + one.state() + ", " + words(one.state()));
    }

    static List<String> of(DataQuality one) {
        return List.of("Data: " + one.people() + " people, of " + one.withoutSelected()
                + " it is not known whether they were selected; " + one.withoutStratum() + " without a stratum; "
                + one.unknownIdentity() + " at the stage of unknown identity ("
                + percent(one.unknownShare()) + ")");
    }

    private static String words(SignalState state) {
        return switch (state) {
            case INSUFFICIENT_DATA -> "too few people to say anything";
            case NO_SIGNAL -> "no disparity noticed";
            case PRACTICAL_ONLY -> "a disparity that chance may explain";
            case SIGNAL -> "a disparity beyond chance";
            case STAT_ONLY -> "a small disparity beyond chance";
        };
    }
}
