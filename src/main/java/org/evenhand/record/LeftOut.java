package org.evenhand.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case that is named and not held by what somebody takes along.
 *
 * @param deletedAt when its content was deleted under retention; null when whoever takes the case may not read it
 */
public record LeftOut(String kind, int revision, @Nullable Instant deletedAt) {}
