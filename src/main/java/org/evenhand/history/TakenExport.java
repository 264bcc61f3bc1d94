package org.evenhand.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record as somebody took it out.
 *
 * @param cases in it
 * @param done cases written so far
 * @param endedAt null while it is read, or when that was broken off
 */
public record TakenExport(
        String id, String takenBy, Instant takenAt, long cases, long done, @Nullable Instant endedAt) {}
