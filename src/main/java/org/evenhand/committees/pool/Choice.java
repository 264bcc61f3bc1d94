package org.evenhand.committees.pool;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was chosen, with what speaks for it.
 *
 * @param serving in how many other committees the person sits this year, those of the same answer included
 * @param lastServed the last year before this one; null for never
 */
public record Choice(String memberId, int rank, int serving, @Nullable Integer lastServed) {}
