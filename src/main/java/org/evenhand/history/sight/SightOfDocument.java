package org.evenhand.history.sight;

import java.time.Instant;
import java.util.List;
import org.evenhand.reviews.Written;
import org.jspecify.annotations.Nullable;

/**
 * From when on each reader could read one version of a document.
 *
 * @param from for each of the readers that are shown, in their order; null where they cannot yet, or never could
 */
public record SightOfDocument(Written written, List<@Nullable Instant> from) {}
