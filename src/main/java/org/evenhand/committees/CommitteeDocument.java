package org.evenhand.committees;

import org.evenhand.record.DocumentRevision;

/** Kinds of documents a committee leaves in its case. */
public final class CommitteeDocument {

    /** Who sits in it, why, under which rules and seed. */
    public static final String FORMED = "COMMITTEE_FORMED";

    /** What Library HR changed in the proposal, and why. */
    public static final String PROPOSAL_CHANGED = "COMMITTEE_PROPOSAL_CHANGED";

    public static final String CHALLENGE = "COMMITTEE_CHALLENGE";
    public static final String CHALLENGE_SETTLED = "COMMITTEE_CHALLENGE_SETTLED";
    public static final String DECLARATION = "COMMITTEE_DECLARATION";
    public static final String STOOD_ASIDE = "COMMITTEE_STOOD_ASIDE";
    public static final String MEMBER_FOUND = "COMMITTEE_MEMBER_FOUND";
    /** A vote that only the reveal can read. */
    public static final String SEALED_VOTE = "COMMITTEE_SEALED_VOTE";
    /** All votes of a round, with the key that opens the sealed ones, so that anybody can check them. */
    public static final String REVEALED = "COMMITTEE_REVEALED";

    public static final String TALK = "COMMITTEE_TALK";
    public static final String TIE_BROKEN = "COMMITTEE_TIE_BROKEN";
    public static final String REPORT = "COMMITTEE_REPORT";
    public static final String REPORT_ANSWER = "COMMITTEE_REPORT_ANSWER";

    private CommitteeDocument() {}

    /** What is written in a note of a talk or of a tie; blank for a talk of which nobody wrote more than that it was held. */
    public static String said(DocumentRevision note) {
        return Voting.text(note.content(), note.kind().equals(TALK) ? "summary" : "reason");
    }
}
