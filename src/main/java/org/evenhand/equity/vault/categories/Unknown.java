package org.evenhand.equity.vault.categories;

/** Whoever has not answered, or prefers not to say: a group of its own that nobody infers anything about. */
public final class Unknown {

    /** Its key, as cohort files have it. */
    public static final String GROUP = "unknown";

    private Unknown() {}
}
