package org.evenhand.history.paths;

import org.jspecify.annotations.Nullable;

/**
 * How long cases stood at one step.
 *
 * @param cases that came there
 * @param times how often they did, every return counted
 * @param lapsed how often it was left without being done
 * @param days business days, without those of a leave
 * @param minutes by the clock
 * @param waited minutes by the clock from the end of the step before; null when none came before
 */
public record StepFigure(
        String step, long cases, long times, long lapsed, Spread days, Spread minutes, @Nullable Spread waited) {}
