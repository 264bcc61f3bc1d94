package org.evenhand.criteria;

/**
 * How a criteria set stands to the rules of the opening checkpoint, in counts.
 *
 * @param fewestAnchors behavioral anchors of the criterion that has the fewest; 0 without criteria
 * @param unanchoredTraits criteria and scale points named after a trait that no behavior anchors
 * @param labelledPoints points of the scale that have a label
 */
public record Soundness(int fewestAnchors, int unanchoredTraits, int labelledPoints) {}
