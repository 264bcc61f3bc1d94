package org.evenhand.appeals;

/**
 * How a case is done again.
 *
 * @param step from which on, one of {@link Appealable#steps}
 * @param toChange what has to be done differently, in words that do not say that somebody appealed
 */
record Again(String step, String toChange) {}
