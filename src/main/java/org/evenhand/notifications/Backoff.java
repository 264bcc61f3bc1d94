package org.evenhand.notifications;

import java.time.Duration;
import java.util.List;

/** How long a notice waits after each failure: soon at first, and together somewhat longer than a weekend. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(36));

    /** After so many failures nobody tries again by itself. */
    static final int ATTEMPTS = WAITS.size() + 1;

    private Backoff() {}

    /**
     * The wait after that many failures.
     *
     * @param failures from 1 to {@link #ATTEMPTS} − 1
     */
    static Duration after(int failures) {
        return WAITS.get(failures - 1);
    }
}
