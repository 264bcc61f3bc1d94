package org.evenhand.concerns;

/**
 * The case that a concern is about is to wait, or to go on.
 *
 * @param concernId case id of the concern
 */
record RestWanted(String concernId, boolean hold) {}
