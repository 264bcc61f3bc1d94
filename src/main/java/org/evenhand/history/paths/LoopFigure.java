package org.evenhand.history.paths;

/**
 * A return to a step.
 *
 * @param times in all cases together
 * @param most in one case
 */
public record LoopFigure(String step, Cause cause, long cases, long times, long most) {}
