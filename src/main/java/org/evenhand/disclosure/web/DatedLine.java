package org.evenhand.disclosure.web;

import org.evenhand.disclosure.ClockLine;

/**
 * A line of the list as it stands today.
 *
 * @param daysLeft calendar days until the last day; 0 on that day
 * @param over whether the last day has passed
 */
public record DatedLine(ClockLine clock, long daysLeft, boolean over) {}
