package org.evenhand.engine;

/**
 * A task is no longer open; published inside the transaction that ended it, before the case moves on.
 *
 * @param completed true when somebody completed it, false when it lapsed or was taken away
 */
public record TaskEnded(OpenTask task, boolean completed) {}
