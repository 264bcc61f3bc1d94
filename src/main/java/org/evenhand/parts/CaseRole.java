package org.evenhand.parts;

/** A part that somebody has in a case and that can change hands; an enumeration in the capability that owns the case. */
public interface CaseRole {

    /** Holds a part for which Library HR has still to choose somebody; the id of nobody. */
    String VACANT = "vacant";

    /** The code of the part, for records and the ledger. */
    String name();

    /** What the case's process calls the person. */
    String variable();
}
