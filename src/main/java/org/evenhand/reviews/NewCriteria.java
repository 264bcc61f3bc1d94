package org.evenhand.reviews;

import org.evenhand.criteria.CriteriaSet;
import org.evenhand.people.Actor;

/** Lets open reviews follow a new version of their criteria. */
public interface NewCriteria {

    /**
     * Puts the version in place of the one the review is rated by, in the caller's transaction; a review that has it already
     * stays as it is.
     *
     * @param reason everybody in the review may read it
     * @return false when the review is closed, so that what was filed stays as it was filed
     */
    boolean follow(CriteriaSet version, String caseId, String reason, Actor by);
}
