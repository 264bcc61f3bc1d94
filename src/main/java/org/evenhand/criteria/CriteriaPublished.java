package org.evenhand.criteria;

import org.evenhand.people.Actor;

/**
 * A version was published, in whose transaction this is told.
 *
 * @param reason why it takes the place of the version before, for the reviews that are rated by that one; blank when nobody
 *     was asked
 */
public record CriteriaPublished(CriteriaSet set, String reason, Actor by) {}
