package org.evenhand.retention;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Where a page of due cases ended. */
public record DueCursor(LocalDate startedOn, String caseId) {

    public static final DueCursor FIRST = new DueCursor(LocalDate.EPOCH, "");

    /** The databases know no later ones. */
    private static final int LAST_YEAR = 9_999;

    public static DueCursor after(DueCase last) {
        return new DueCursor(last.startedOn(), last.caseId());
    }

    /** What is no cursor begins at the beginning. */
    public static DueCursor parse(String text) {
        int end = text.indexOf('_');
        try {
            LocalDate day = LocalDate.parse(end < 0 ? "" : text.substring(0, end));
            boolean possible = day.getYear() > 0 && day.getYear() <= LAST_YEAR;
            return possible ? new DueCursor(day, text.substring(end + 1)) : FIRST;
        } catch (DateTimeParseException unfit) {
            return FIRST;
        }
    }

    public String asText() {
        return startedOn + "_" + caseId;
    }
}
