package org.evenhand.retention;

/** What Library HR writes about retention, each kind with the form it was written in. */
public enum RetentionDocument {
    DELETION_PLAN("plan-deletion"),
    DELETION_APPROVAL("approve-deletion"),
    DELETION_WITHDRAWAL("withdraw-deletion"),
    LEGAL_HOLD("set-legal-hold"),
    LEGAL_HOLD_LIFTED("lift-legal-hold");

    private final String form;

    RetentionDocument(String form) {
        this.form = form;
    }

    String form() {
        return form;
    }
}
