package org.evenhand.equity.vault;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which pseudonym a person has.
 *
 * @param pseudonym random, made once
 * @param leftOn the day on which it was first seen that the person had left; null while they work here
 */
record Link(String person, String pseudonym, @Nullable LocalDate leftOn) {

    Link leaving(@Nullable LocalDate day) {
        return new Link(person, pseudonym, day);
    }

    /** Tells nothing, so that no log can. */
    @Override
    public String toString() {
        return "Link";
    }
}
