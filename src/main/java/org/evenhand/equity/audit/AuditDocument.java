package org.evenhand.equity.audit;

/** The kinds of documents an audit consists of. None of them has a number of the exact tier. */
public final class AuditDocument {

    /** Why the exact tier is requested, and whom it is to be opened with. */
    public static final String REQUEST = "AUDIT_REQUEST";

    /** The second person's answer. */
    public static final String OPENING = "AUDIT_OPENING";

    /** What the tables say, in words. */
    public static final String CONCLUSION = "AUDIT_CONCLUSION";

    /** To whom the reports are released. */
    public static final String RELEASE = "AUDIT_RELEASE";

    private AuditDocument() {}
}
