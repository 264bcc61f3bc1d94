package org.evenhand.reviews;

import org.evenhand.engine.OpenTask;

/**
 * A task is late and the next level is told.
 *
 * @param toPerson person id of who is told
 * @param knows whether that person may know the case, so that the task can be named to them
 */
public record LatenessEscalated(OpenTask task, String toPerson, boolean knows) {}
