package org.evenhand.casework;

/** Where the page of a case is that is no review; each capability that owns such cases contributes one. */
public interface CasePlace {

    /** The process of its cases. */
    String processKey();

    /** Address of the page, from the root of the application. */
    String addressOf(String caseId);
}
