package org.evenhand.equity.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One release in the release ledger.
 *
 * @param number counts the releases, from 1
 * @param tableId of the fixed definition
 * @param population fingerprint of the people it is about
 * @param people how many they are
 * @param by person id of whoever released it
 * @param second person id of who opened the exact tier with them; null at the other tiers
 * @param content SHA-256 of what was released, numbers and gaps
 */
public record ReleaseEntry(
        long number,
        String tableId,
        String title,
        Tier tier,
        String population,
        int people,
        Instant at,
        String by,
        @Nullable String second,
        String content) {}
