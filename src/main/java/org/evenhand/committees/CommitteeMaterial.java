package org.evenhand.committees;

/** Where the members of a committee find what they have to read; the capability that owns the case contributes it. */
public interface CommitteeMaterial {

    /** Whether the case is one of its own. */
    boolean owns(String caseId);

    /** Address of the page with the file, from the root of the application. */
    String addressOf(String caseId);
}
