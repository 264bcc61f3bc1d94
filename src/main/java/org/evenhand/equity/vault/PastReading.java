package org.evenhand.equity.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the vault.
 *
 * @param question of which groups were read, in its words; null when pseudonyms were
 * @param rollUp that made the groups, in its words
 */
public record PastReading(
        String id,
        VaultReading reading,
        @Nullable String question,
        @Nullable String rollUp,
        Instant readAt) {}
