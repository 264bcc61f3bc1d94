package org.evenhand.equity.vault;

import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** A reason that is kept. */
final class Reasons {

    private Reasons() {}

    /** @throws Refusal INVALID when there is none, or a book */
    static void require(String reason) {
        if (reason.isBlank()) {
            throw Refusal.because(Kind.INVALID, "vault.refused.noReason");
        }
        if (reason.strip().length() > QuestionSwitches.LONGEST_REASON) {
            throw Refusal.because(Kind.INVALID, "vault.refused.longReason", QuestionSwitches.LONGEST_REASON);
        }
    }
}
