package org.evenhand.retention;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Where a page of due cases ended. */
public record DueCursor(LocalDate startedOn, String caseId) {

    public static final DueCursor FIRST = new DueCursor(LocalDate.EPOCH, "");

    public static DueCursor after(DueCase last) {
        return new DueCursor(last.startedOn(), last.caseId());
    }

    /** What is no cursor begins at the beginning. */
    public static DueCursor parse(String text) {
        int end = text.indexOf('_');
        try {
            return end < 0 ? FIRST : new DueCursor(LocalDate.parse(text.substring(0, end)), text.substring(end + 1));
        } catch (DateTimeParseException unfit) {
            return FIRST;
        }
    }

    public String asText() {
        return startedOn + "_" + caseId;
    }
}
