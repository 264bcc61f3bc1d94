package org.evenhand.criteria;

/**
 * One labelled point of a rating scale.
 *
 * @param value 1 for the lowest point, then one more for each
 * @param label the word people read, for instance "Effective"
 * @param anchor what the point means; may be empty in a draft
 */
public record ScalePoint(int value, String label, String anchor) {

    public ScalePoint {
        label = label.strip();
        anchor = anchor.strip();
    }
}
