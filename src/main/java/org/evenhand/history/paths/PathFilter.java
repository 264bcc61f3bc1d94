package org.evenhand.history.paths;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are counted.
 *
 * @param process one of {@link PathIndex#PROCESSES}
 * @param group cycle or round; empty for any
 * @param version on which they ended; 0 for any
 * @param from first day on which they ended; null for any
 * @param until last day; null for any
 */
public record PathFilter(
        String process, String group, int version, @Nullable LocalDate from, @Nullable LocalDate until) {

    public boolean isAny() {
        return group.isEmpty() && version == 0 && from == null && until == null;
    }
}
