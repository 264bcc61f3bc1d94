package org.evenhand.history;

import java.util.Set;
import org.evenhand.record.LedgerEntry;

/** Which entries of the ledger Library HR as an office may find or take out, whoever asks. Source: decision 124. */
public final class OpenEntries {

    /** With this entry a promotion begins for everybody but the candidate; what lies before it is the candidate's. */
    public static final String CONSIDERED = "considerationBegun";

    /** Who votes, writes letters or views, and when, is told by nothing that can be looked for. */
    private static final Set<String> SEALED_STEPS = Set.of(
            "declareIntent",
            "castSealedVote",
            "castSecondVote",
            "answerInvitation",
            "writeLetter",
            "givePeerInput",
            "giveIndependentView",
            "writePanelView");

    /** What was told in confidence. */
    private static final Set<String> IN_CONFIDENCE = Set.of("toldInConfidence", "decidedInConfidence");

    private OpenEntries() {}

    /** Whether the entry may be found by anybody. */
    public static boolean mayBeFound(LedgerEntry entry) {
        return !SEALED_STEPS.contains(String.valueOf(entry.facts().get("step")))
                && !IN_CONFIDENCE.contains(entry.kind());
    }
}
