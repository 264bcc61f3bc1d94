package org.evenhand.concerns;

/** The kinds of documents a concern consists of, each with the form it was written in. */
public enum ConcernDocument {
    /** What was raised; a further revision is what was added. */
    CONCERN("raise-concern"),
    CONCERN_TRIAGE("triage-concern"),
    CONCERN_SETTLED("settle-concern"),
    CONCERN_WITHDRAWAL("withdraw-concern");

    private final String form;

    ConcernDocument(String form) {
        this.form = form;
    }

    String form() {
        return form;
    }
}
