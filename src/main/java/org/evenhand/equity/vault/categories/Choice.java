package org.evenhand.equity.vault.categories;

import org.jspecify.annotations.Nullable;

/**
 * One answer that can be chosen.
 *
 * @param key the same in every version in which it means the same
 */
public record Choice(String key, String label, @Nullable String hint) {}
