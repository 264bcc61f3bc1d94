package org.evenhand.moves;

import java.util.List;

/**
 * A step at which cases stand and for which a plan says nothing.
 *
 * @param name empty for a confidential step, whose cases are not named either
 * @param cases ids of the first of them
 * @param more whether there are others
 */
public record UnplacedStep(String step, String name, List<String> cases, boolean more) {}
