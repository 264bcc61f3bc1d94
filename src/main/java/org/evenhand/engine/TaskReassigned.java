package org.evenhand.engine;

import org.jspecify.annotations.Nullable;

/**
 * An open task has another holder; published inside the transaction that changed it.
 *
 * @param task with the present holder
 * @param before person id of who had it, or null when nobody had
 */
public record TaskReassigned(OpenTask task, @Nullable String before) {}
