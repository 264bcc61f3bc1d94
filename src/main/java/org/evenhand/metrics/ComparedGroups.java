package org.evenhand.metrics;

import java.util.List;
import java.util.OptionalLong;
import org.evenhand.equity.ReleasedRatios.Ratio;
import org.evenhand.equity.ReleasedRatios.Released;
import org.evenhand.metrics.PublishedMetrics.Result;

/** How alike groups fare: the lowest of the released ratios that a criterion is about. */
final class ComparedGroups {

    private ComparedGroups() {}

    static Result result(SuccessCriterion criterion, Released released) {
        List<Ratio> compared = released.ratios().stream()
                .filter(one -> criterion.comparedAt().contains(one.stage()))
                .toList();
        OptionalLong lowest = compared.stream()
                .flatMapToLong(one -> one.hundredths().stream())
                .min();
        return new Result(
                released.cohort(), lowest, lowest.isPresent() && criterion.isMetBy(lowest.getAsLong()), compared);
    }
}
