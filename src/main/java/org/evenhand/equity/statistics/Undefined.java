package org.evenhand.equity.statistics;

/** Why a number does not exist. */
public enum Undefined {
    /** A ratio or a limit that is infinite. */
    UNBOUNDED("unbounded"),
    NOBODY_IN_GROUP("nobody in the group"),
    NOBODY_IN_REFERENCE("nobody in the reference"),
    NOBODY_SELECTED("nobody was selected"),
    EVERYBODY_SELECTED("everybody was selected"),
    /** Katz's interval takes the logarithm of both rates. */
    NOBODY_SELECTED_IN_ONE("nobody was selected in one of the two"),
    /** Power is asked at the reference's rate, which is zero. */
    NOBODY_SELECTED_IN_REFERENCE("nobody was selected in the reference"),
    /** The computation would take too long; another number beside it says the same. */
    TOO_LARGE("groups too large for this computation"),
    /** Not even a group of which nobody is selected would be noticed in 80 of 100 cases. */
    NOT_DETECTABLE("no ratio would have been detected"),
    /** Adjusted p-values are the family's. */
    NOT_IN_A_FAMILY("not part of a family of comparisons"),
    NO_INFORMATIVE_STRATUM("no stratum has both groups, somebody selected and somebody not"),
    ONE_INFORMATIVE_STRATUM("only one stratum has both groups, somebody selected and somebody not"),
    /** Mantel and Haenszel's sums above and below the line are both zero. */
    NO_POOLED_RATIO("no stratum says anything about a common ratio"),
    /** The variance of its logarithm does not exist. */
    NO_LIMITS("the ratio is zero or unbounded, its interval is not defined"),
    NO_STRATUM_WITH_BOTH("no stratum has both groups"),
    /** Homogeneity is asked of a common odds ratio between zero and infinity. */
    NO_COMMON_ODDS_RATIO("the common odds ratio is zero or unbounded"),
    /** The log-rank test has no variance. */
    NO_TIME_TO_COMPARE("at no time of a promotion could somebody of the one and somebody of the other have been it"),
    MEDIAN_NOT_REACHED("fewer than half were promoted while observed");

    private final String reason;

    Undefined(String reason) {
        this.reason = reason;
    }

    /** In words, as printed beside the missing number. */
    public String reason() {
        return reason;
    }
}
