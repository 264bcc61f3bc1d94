package org.evenhand.cycles;

import java.util.List;

/** The forms by which the people of a cycle started now would be rated; told by the capability that has them. */
public interface RatingForms {

    /** Whether whoever rates has a place for dated evidence at each criterion. */
    boolean takeEvidence();

    /** Everything they ask for, in the words that stand beside each field. */
    List<String> labels();
}
