package org.evenhand.reviews.sixmonth;

import java.time.LocalDate;

/** Somebody who has no six-month review since they were hired. */
public record NewStaffMember(String personId, String unit, LocalDate hiredOn) {

    /** First day of the period that the review looks at. */
    public LocalDate periodStart() {
        return hiredOn;
    }

    /** Last day of it. */
    public LocalDate periodEnd() {
        return dueOn().minusDays(1);
    }

    /** First day on which the review can be opened: six months after the hire. */
    public LocalDate dueOn() {
        return hiredOn.plus(SixMonthSettings.SIX_MONTHS);
    }

    public boolean isDue(LocalDate today) {
        return !dueOn().isAfter(today);
    }
}
