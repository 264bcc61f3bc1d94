package org.evenhand.cycles;

import java.util.List;

/**
 * Somebody whose review could not be opened.
 *
 * @param number place in the launch
 * @param reasonKey message key of the reason
 */
public record NotOpened(int number, String personId, String reasonKey, List<String> reasonArguments) {}
