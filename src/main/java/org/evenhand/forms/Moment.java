package org.evenhand.forms;

import org.jspecify.annotations.Nullable;

/**
 * What a date, time or both must be like.
 *
 * @param notPast whether days before today are refused
 * @param zone how a time keeps its zone
 */
record Moment(Parts parts, @Nullable Wording dateLabel, @Nullable Wording timeLabel, boolean notPast, Zone zone) {

    /** What is asked for. */
    enum Parts {
        DATE,
        TIME,
        DATETIME;

        boolean hasDate() {
            return this != TIME;
        }

        boolean hasTime() {
            return this != DATE;
        }
    }

    /** The {@code timeSerializingFormat} of Camunda Forms. */
    enum Zone {
        NO_TIMEZONE,
        UTC_OFFSET,
        UTC_NORMALIZED
    }
}
