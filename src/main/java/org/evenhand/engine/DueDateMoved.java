package org.evenhand.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task is due on another day; published inside the transaction that moved it.
 *
 * @param task with the present due date
 * @param before when it was due, or null when it had no due date
 */
public record DueDateMoved(OpenTask task, @Nullable Instant before) {}
