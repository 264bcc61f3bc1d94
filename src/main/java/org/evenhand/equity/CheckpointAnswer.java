package org.evenhand.equity;

/** How findings were dealt with. */
public enum CheckpointAnswer {
    /** Advice was read and answered or dismissed. */
    ADVICE_ANSWERED,
    /** The author changes the text. */
    REVISE,
    /** The author gave a reason. */
    REASON_GIVEN,
    /** The author asks a second person for a waiver. */
    WAIVER_ASKED,
    /** The second person waived the rules, with a reason. */
    WAIVED,
    /** The second person refused; the text changes. */
    WAIVER_REFUSED,
    /** The author takes the words out and leaves the matter to Library HR. */
    PASSED_ON
}
