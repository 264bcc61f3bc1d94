package org.evenhand.appeals;

import java.util.Locale;

/** The two ways to have a decision looked at again. */
public enum AppealKind {
    /** The deciding person looks once more; asked once. */
    RECONSIDERATION,
    /** Three who took no part look at it. */
    APPEAL;

    /** Last part of its address, and of its message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
