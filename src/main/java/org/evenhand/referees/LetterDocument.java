package org.evenhand.referees;

/** Kinds of the documents that letters leave in a case. */
public final class LetterDocument {

    /** Whether a referee accepts, with what they say to it. */
    public static final String ANSWER = "LETTER_ANSWER";
    /** As it came, with its author. */
    public static final String LETTER = "REFEREE_LETTER";
    /** As the candidate reads it. */
    public static final String REDACTED = "REDACTED_LETTER";
    /** Not about this candidate: why nobody reads it. */
    public static final String SET_ASIDE = "LETTER_SET_ASIDE";

    private LetterDocument() {}
}
