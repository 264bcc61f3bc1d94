package org.evenhand.calibration;

/** The kinds of documents a session consists of. */
public final class SessionDocument {

    public static final String CONVENED = "CALIBRATION_CONVENED";

    /** One revision for each member. */
    public static final String VIEW = "CALIBRATION_VIEW";

    public static final String VIEWS_CLOSED = "CALIBRATION_VIEWS_CLOSED";
    public static final String RECORD = "CALIBRATION_RECORD";
    public static final String SIGNATURE = "CALIBRATION_SIGNATURE";
    public static final String SENT_BACK = "CALIBRATION_SENT_BACK";
    public static final String CALLED_OFF = "CALIBRATION_CALLED_OFF";

    private SessionDocument() {}
}
