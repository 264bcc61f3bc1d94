package org.evenhand.reviews;

import org.evenhand.engine.OpenTask;

/**
 * A task of a review is late and the next level is told.
 *
 * @param toPerson person id of who is told
 */
public record LatenessEscalated(OpenTask task, String toPerson) {}
