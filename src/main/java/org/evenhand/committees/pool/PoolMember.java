package org.evenhand.committees.pool;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who might sit in a committee.
 *
 * @param rank place of the grade in the library's ladder; higher is more
 * @param serving committees the person sits in this year already, besides those to be filled now
 * @param lastServed the last year before this one in which the person sat in a committee; null for never
 * @param available false for whoever is away; why is nobody's business here
 */
public record PoolMember(String id, int rank, int serving, @Nullable Integer lastServed, boolean available) {}
