package org.evenhand.board;

import java.util.Optional;
import org.evenhand.people.Actor;

/** Does it for one item, in the caller's transaction. */
interface BulkAct {

    BulkKind kind();

    /**
     * Why it was not done, or nothing when it was.
     *
     * @throws org.evenhand.shared.Refusal likewise a reason; what was written before it is taken back
     */
    Optional<NotDone> apply(BulkAction action, String target, Actor by);
}
