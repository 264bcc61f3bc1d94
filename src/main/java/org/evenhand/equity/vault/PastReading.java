package org.evenhand.equity.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the vault.
 *
 * @param question key of the question of which groups were read; null when pseudonyms were
 * @param rollUp id of the roll-up that made the groups
 */
public record PastReading(
        String id,
        VaultReading reading,
        @Nullable String question,
        @Nullable String rollUp,
        Instant readAt) {}
