package org.evenhand.personnel;

/** The kinds of documents a record request consists of, each with the form it was written in. */
public enum PersonnelDocument {
    RECORD_REQUEST("request-record"),
    /** Of somebody who has left and asked in writing. */
    RECORD_REQUEST_ENTERED("enter-record-request"),
    /** What was given, blacked out and withheld, with the reasons. */
    RECORD_PREPARED("prepare-record"),
    RECORD_INSPECTION("record-inspection"),
    RECORD_REQUEST_WITHDRAWAL("withdraw-record-request");

    private final String form;

    PersonnelDocument(String form) {
        this.form = form;
    }

    String form() {
        return form;
    }
}
