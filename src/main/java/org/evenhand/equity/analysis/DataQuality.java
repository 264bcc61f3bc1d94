package org.evenhand.equity.analysis;

import org.evenhand.equity.cohort.Cohort;
import org.evenhand.equity.cohort.Stage;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.stratified.Stratified;

/**
 * How good the data behind a comparison are: whom it leaves out, and why.
 *
 * @param people of the two at the stage, whatever is known of them
 * @param withoutSelected of them, of whom it is not known whether they were selected: not compared
 * @param withoutStratum of those compared, whose stratum is empty: a stratum of its own
 * @param droppedStrata of so many strata, those that tell the stratified test nothing
 * @param droppedPeople in these
 * @param unknownIdentity people at the stage whose identity is unknown: in neither of the two, unless they are the group
 * @param unknownShare of all at the stage, from 0 to 1
 */
record DataQuality(
        String stage,
        String group,
        String reference,
        int people,
        int withoutSelected,
        int withoutStratum,
        int strata,
        int droppedStrata,
        int droppedPeople,
        int unknownIdentity,
        double unknownShare) {

    static DataQuality of(Stage stage, Stratified pooled) {
        String group = pooled.group();
        String reference = pooled.reference();
        int rows = stage.rows(group) + stage.rows(reference);
        Counts compared = Stage.sum(stage.counts(group, reference));
        int unknown = stage.groups().stream()
                .filter(Cohort::isUnknown)
                .mapToInt(stage::rows)
                .sum();
        int everybody = stage.groups().stream().mapToInt(stage::rows).sum();
        return new DataQuality(
                stage.name(),
                group,
                reference,
                rows,
                rows - compared.people(),
                stage.withoutStratum(group, reference).people(),
                pooled.strata(),
                pooled.droppedStrata(),
                pooled.droppedPeople(),
                unknown,
                (double) unknown / everybody);
    }
}
