package org.evenhand.peerinput;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The peer input of one review.
 *
 * @param answers how many people have answered; whose answers they are is kept nowhere
 * @param closedIn month in which it was closed, the only time that is kept of any answer; null while it is open
 */
record PeerInput(String caseId, State state, int answers, @Nullable YearMonth closedIn) {

    /** How far it has come. */
    enum State {
        OPEN,
        SHOWN,
        TOO_FEW,
        /** The review is filed or has ended: nothing that was written is left. */
        DELETED
    }
}
