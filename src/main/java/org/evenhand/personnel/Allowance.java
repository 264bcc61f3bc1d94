package org.evenhand.personnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can still ask for in a year.
 *
 * @param perYear how many requests there are in a year
 * @param counted days of those in this calendar year, the oldest first
 * @param newEntries up to when entries were told that no request has followed; null when there is none
 * @param underWay case of one that is under way; null when none is
 * @param lastDay until when one of today would be prepared
 */
public record Allowance(
        int perYear,
        List<LocalDate> counted,
        @Nullable Instant newEntries,
        @Nullable String underWay,
        LocalDate lastDay) {

    /** Whether a request now is not counted, because it follows an entry. */
    public boolean followsAnEntry() {
        return newEntries != null;
    }

    /** Whether all of the year are used, and nothing makes an exception. */
    public boolean isUsedUp() {
        return counted.size() >= perYear && !followsAnEntry();
    }

    public boolean isOpen() {
        return underWay == null && !isUsedUp();
    }
}
