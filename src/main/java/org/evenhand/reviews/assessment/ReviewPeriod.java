package org.evenhand.reviews.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.people.Absence;

/**
 * The time a review covers, both days included.
 *
 * @param onDutySince first day on duty in it: the first day of the period, or a later hire
 * @param absences of the person, in the period or not
 */
public record ReviewPeriod(LocalDate start, LocalDate end, LocalDate onDutySince, List<Absence> absences) {

    private static final int MONTHS_PER_QUARTER = 3;
    private static final int PRECISION = 12;

    public ReviewPeriod {
        if (onDutySince.isBefore(start)) {
            onDutySince = start;
        }
        absences = List.copyOf(absences);
    }

    /** Quarters from the start of the period in which the person was on duty on at least one day. */
    public int onDutyQuarters() {
        return (int) daysOnDuty().mapToInt(this::quarterOf).distinct().count();
    }

    /** On-duty quarters with at least one of the dates. */
    public int coveredQuarters(Collection<LocalDate> dates) {
        return (int) dates.stream()
                .filter(this::isOnDuty)
                .map(this::quarterOf)
                .distinct()
                .count();
    }

    /**
     * Months on duty, each day as its share of its month, rounded to one decimal: 7.5 of a whole year for somebody who was
     * away from March 1 to July 15.
     */
    public BigDecimal monthsOnDuty() {
        return daysOnDuty()
                .map(day ->
                        BigDecimal.ONE.divide(BigDecimal.valueOf(day.lengthOfMonth()), PRECISION, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** Whether the person was not on duty on some day of the period. */
    public boolean isShortened() {
        return onDutySince.isAfter(start) || !absences.isEmpty() && daysOnDuty().count() < days();
    }

    private long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Days of the period on which the person was neither away nor not yet here. */
    public Stream<LocalDate> daysOnDuty() {
        return start.datesUntil(end.plusDays(1)).filter(this::isOnDuty);
    }

    private boolean isOnDuty(LocalDate day) {
        return !day.isBefore(onDutySince)
                && !day.isAfter(end)
                && absences.stream().noneMatch(absence -> absence.covers(day));
    }

    private int quarterOf(LocalDate date) {
        return (int) ChronoUnit.MONTHS.between(start, date) / MONTHS_PER_QUARTER;
    }
}
