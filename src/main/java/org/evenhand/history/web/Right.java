package org.evenhand.history.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in a case, and when.
 *
 * @param key of the sentence
 * @param from first day, or null
 * @param until deadline, or null for a right that does not end
 */
public record Right(String key, @Nullable LocalDate from, @Nullable Instant until) {

    static Right always(String key) {
        return new Right(key, null, null);
    }
}
