package org.evenhand.findings;

/** The part of the process that a finding is about: never a case and never a person. */
public enum FindingTopic {
    PLAN,
    CRITERIA,
    POSITION,
    SELF_REVIEW,
    PEER_INPUT,
    RATING,
    ASSESSMENT,
    CHECKPOINT,
    CONVERSATION,
    OVERALL_RATING,
    CALIBRATION,
    SIGNATURE,
    RECEIPT,
    DEADLINES,
    /** From here on, parts of a promotion. */
    ELIGIBILITY,
    DOSSIER,
    LETTERS,
    COMMITTEE,
    RECOMMENDATION,
    DECISION,
    WHOLE_CYCLE;

    /** Message key of its words. */
    public String key() {
        return "findings.topic." + name();
    }
}
