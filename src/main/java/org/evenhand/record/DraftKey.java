package org.evenhand.record;

/** Whose draft of which step. */
record DraftKey(String caseId, String step, String personId) {

    /** The condition that selects it, with its three parameters first. */
    static final String MATCHES = " where case_id = ? and step = ? and person_id = ? ";
}
