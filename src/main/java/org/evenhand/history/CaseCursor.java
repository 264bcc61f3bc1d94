package org.evenhand.history;

import org.jspecify.annotations.Nullable;

/** The last line of a page: the next one begins after it. */
public record CaseCursor(String sortKey, String caseId) {

    private static final String SEPARATOR = "~";

    /** Before every case. */
    static final CaseCursor BEGINNING = new CaseCursor("", "");

    /** As it stands in an address. */
    public String text() {
        return caseId + SEPARATOR + sortKey;
    }

    /** From an address; anything else than a cursor is the beginning. */
    public static CaseCursor parse(@Nullable String text) {
        int at = text == null ? -1 : text.indexOf(SEPARATOR);
        return text == null || at < 0
                ? BEGINNING
                : new CaseCursor(
                        text.substring(at + 1).replace("\0", ""),
                        text.substring(0, at).replace("\0", ""));
    }
}
