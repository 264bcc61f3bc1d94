package org.evenhand.history.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was found, with nothing of what anybody wrote.
 *
 * @param place to go on from
 * @param title what it was, in words
 * @param person id of whom the case is about, or null
 * @param actor id of who did it, or null when Evenhand did
 * @param address of the case at that entry; null where there is no page for it
 */
public record SearchHit(
        long place,
        String caseId,
        long seq,
        String process,
        Instant at,
        String title,
        @Nullable String person,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable String address) {}
