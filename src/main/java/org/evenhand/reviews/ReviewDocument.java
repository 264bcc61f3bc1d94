package org.evenhand.reviews;

import org.jspecify.annotations.Nullable;

/** The kinds of documents a review consists of, in the order in which they come to be. */
public enum ReviewDocument {
    POSITION_CONFIRMATION("confirm-position"),
    POSITION_CORRECTION("correct-position"),
    SELF_REVIEW("self-review"),
    SEALED_RATING("rate-criteria"),
    ASSESSMENT("complete-assessment"),
    CHECKPOINT_ANSWER(ReviewDocument.CHECKPOINT, "answer-hold"),
    WAIVER(ReviewDocument.CHECKPOINT, "decide-waiver"),
    CONVERSATION("hold-conversation"),
    CONVERSATION_CONFIRMATION("confirm-conversation"),
    OVERALL_RATING("propose-rating"),
    RATING_REVIEW("review-rating"),
    RATING_CONFIRMATION("confirm-rating"),
    /** What the calibration session of the directorate made of the confirmed rating; the chair wrote it. */
    CALIBRATED_RATING("calibrated-rating"),
    /** Why a confirmed rating goes on without calibration. */
    WITHOUT_CALIBRATION("skip-calibration"),
    SENT_BACK("sign-review"),
    SIGNATURE_DEPARTMENT_HEAD("sign-review"),
    SIGNATURE_ASSOCIATE_DIRECTOR("sign-review"),
    RECEIPT("receive-review"),
    /** What somebody saw who supervised for a part of the period; without a rating. */
    SEGMENT("write-segment"),
    /** Why somebody else has a part from now on; what kept the former person away is Library HR's to know. */
    PARTICIPANT_CHANGE(null),
    /** A draft that a former manager gave to the next one; in the form of the step it was written for. */
    HANDED_OVER_DRAFT(null),
    DEADLINE_EXTENSION("extend-deadline"),
    FILED_REVIEW(null),
    /** Why a review ended without a rating. */
    ENDING("end-review"),
    /** Why a filed review was opened again. */
    REOPENING("reopen-review"),
    /** Why a new version of the criteria took the place of the one the review was opened with. */
    CRITERIA_REPLACEMENT(null),
    /** What was wrong in a filed review, and what is right. */
    CORRECTION("correct-review"),
    /** That another review of the person belongs to this one. */
    LINK("link-review"),
    /** Whom the employee would like to be asked for peer input. */
    PEER_NOMINATION("nominate-peers"),
    /** Whom of them, and whom besides, the manager lets be asked, with a reason for each difference. */
    PEER_AGREEMENT(ReviewDocument.PEER_INPUT, "agree-peers"),
    /** What was promised to everybody who was asked, in the very words they read. */
    PEER_PROMISE(ReviewDocument.PEER_INPUT, "peer-promise"),
    /** What the employee says against a document; it stays with the record wherever that goes. */
    REBUTTAL(ReviewDocument.RECORD_REQUEST, "rebut-record");

    /** The process that asks about an assessment. */
    public static final String CHECKPOINT = "equityCheckpoint";

    /** The process in which peers are asked. */
    public static final String PEER_INPUT = "peerInput";

    /** The process whose bundle holds the form of rebuttals, which belong to any document of anybody's record. */
    public static final String RECORD_REQUEST = "recordRequest";

    private static final String REVIEW = "annualReview";
    private static final String ADVICE_FORM = "answer-advice";

    private final String processKey;
    private final @Nullable String form;

    ReviewDocument(@Nullable String form) {
        this(REVIEW, form);
    }

    ReviewDocument(String processKey, @Nullable String form) {
        this.processKey = processKey;
        this.form = form;
    }

    /** The process one of whose steps leaves this document. */
    public String processKey() {
        return processKey;
    }

    /**
     * Id of the form that was filled in.
     *
     * @param step at which it was; two steps of a checkpoint leave the same kind of document
     * @return null for a document that nobody filled in
     */
    public @Nullable String formAt(String step) {
        return this == CHECKPOINT_ANSWER && "answerAdvice".equals(step) ? ADVICE_FORM : form;
    }
}
