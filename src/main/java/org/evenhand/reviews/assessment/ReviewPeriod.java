package org.evenhand.reviews.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * The time a review covers, both days included.
 *
 * @param onDutySince first day on duty in it: the first day of the period, or a later hire
 */
public record ReviewPeriod(LocalDate start, LocalDate end, LocalDate onDutySince) {

    private static final int MONTHS_PER_QUARTER = 3;

    public ReviewPeriod {
        if (onDutySince.isBefore(start)) {
            onDutySince = start;
        }
    }

    /** Quarters from the start of the period in which the person was on duty on at least one day. */
    public int onDutyQuarters() {
        return onDutySince.isAfter(end) ? 0 : quarterOf(end) - quarterOf(onDutySince) + 1;
    }

    /** On-duty quarters with at least one of the dates. */
    public int coveredQuarters(Collection<LocalDate> dates) {
        return (int) dates.stream()
                .filter(date -> !date.isBefore(onDutySince) && !date.isAfter(end))
                .map(this::quarterOf)
                .distinct()
                .count();
    }

    private int quarterOf(LocalDate date) {
        return (int) ChronoUnit.MONTHS.between(start, date) / MONTHS_PER_QUARTER;
    }
}
