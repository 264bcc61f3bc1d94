package org.evenhand.equity.release;

import org.evenhand.equity.release.ReleaseAnswer.Refused;

/** A table cannot leave the gate as it is; carries what the gate answers. */
final class NotReleasable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refused answer;

    private NotReleasable(Refused answer) {
        super(answer.reason());
        this.answer = answer;
    }

    static NotReleasable because(String why, Object... arguments) {
        return new NotReleasable(Refused.because(why, arguments));
    }

    Refused answer() {
        return answer;
    }
}
