package org.evenhand.record;

import java.time.Instant;

/**
 * Where an entry was sealed.
 *
 * @param seal number of the seal with which it came into the tree
 * @param sealedAt when that was
 * @param provedUnder number of the last seal, under which it was proved just now
 * @param position in the tree, from 0
 * @param proved whether the proof holds
 */
public record SealedEntry(long seal, Instant sealedAt, long provedUnder, long position, boolean proved) {}
