package org.evenhand.history.sight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a part in a review, for a time.
 *
 * @param role name of the part
 * @param until null for as long as the review lasts
 */
public record Holder(String role, String personId, Instant from, @Nullable Instant until) {}
