package org.evenhand.reviews;

/** The kinds of documents a review consists of, in the order in which they come to be. */
public enum ReviewDocument {
    POSITION_CONFIRMATION,
    POSITION_CORRECTION,
    SELF_REVIEW,
    SEALED_RATING,
    ASSESSMENT,
    CHECKPOINT_ANSWER,
    WAIVER,
    CONVERSATION,
    CONVERSATION_CONFIRMATION,
    OVERALL_RATING,
    RATING_REVIEW,
    RATING_CONFIRMATION,
    SENT_BACK,
    SIGNATURE_DEPARTMENT_HEAD,
    SIGNATURE_ASSOCIATE_DIRECTOR,
    RECEIPT,
    FILED_REVIEW
}
