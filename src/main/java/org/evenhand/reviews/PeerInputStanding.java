package org.evenhand.reviews;

/** Where the peer input of a review stands; told by the capability that asks for it. */
public interface PeerInputStanding {

    /** How far it has come. */
    enum Standing {
        /** Nobody was asked, or what was written has been deleted since. */
        NONE,
        /** Being asked; what has come in so far nobody may see. */
        OPEN,
        /** Closed, and enough have answered. */
        SHOWN,
        /** Closed, and too few have answered for anything to be shown. */
        TOO_FEW
    }

    Standing of(String caseId);
}
