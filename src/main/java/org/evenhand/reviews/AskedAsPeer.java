package org.evenhand.reviews;

/** Whom a review has asked for peer input; told by the capability that asks. Whether somebody answered nobody knows. */
public interface AskedAsPeer {

    /** Whether the person was asked in that review, however that ended. */
    boolean wasAsked(String caseId, String personId);
}
