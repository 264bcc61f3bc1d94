package org.evenhand.retention;

import java.time.LocalDate;

/**
 * How long one kind of record is kept.
 *
 * @param years after the start
 * @param byItself whether it is deleted without a plan, by the capability that has it
 * @param source why, as the table says
 */
public record KeepingRule(RecordKind record, ClockStart starts, int years, boolean byItself, String source) {

    /** The first day on which it may go. */
    LocalDate dueOn(LocalDate startedOn) {
        return startedOn.plusYears(years);
    }
}
