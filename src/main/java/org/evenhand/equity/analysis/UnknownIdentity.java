package org.evenhand.equity.analysis;

import java.util.List;
import java.util.Optional;
import org.evenhand.equity.cohort.Cohort;
import org.evenhand.equity.cohort.Stage;
import org.evenhand.equity.statistics.CornerBounds;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;

/**
 * How far a comparison could move if the people of unknown identity belonged to one of the two.
 *
 * @param selected of those whose identity is unknown
 * @param people whose identity is unknown
 * @param low the lowest impact ratio that they could hide
 * @param high the highest impact ratio that they could hide
 * @param corners the four ways to count all of them
 */
record UnknownIdentity(
        String stage,
        String group,
        String reference,
        int selected,
        int people,
        Estimate low,
        Estimate high,
        List<CornerBounds.Corner> corners) {

    /** Empty where nobody's identity is unknown, and for the unknown themselves. */
    static Optional<UnknownIdentity> of(Stage stage, String group, String reference) {
        if (Cohort.isUnknown(group) || Cohort.isUnknown(reference)) {
            return Optional.empty();
        }
        Counts unknown = stage.unknown();
        if (unknown.n1() == 0) {
            return Optional.empty();
        }
        Counts known = Stage.sum(stage.counts(group, reference));
        var bounds = CornerBounds.of(known, unknown.a(), unknown.n1());
        return Optional.of(new UnknownIdentity(
                stage.name(),
                group,
                reference,
                unknown.a(),
                unknown.n1(),
                bounds.low(),
                bounds.high(),
                bounds.corners()));
    }
}
