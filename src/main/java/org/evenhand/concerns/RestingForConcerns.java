package org.evenhand.concerns;

import java.util.Map;
import org.evenhand.parts.CaseHolds;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets a case wait and go on in the transaction of the concern's step, after the engine is done with that step: within it
 * the engine would move the dates of the other case and let it go on at once, and refuse itself.
 */
@Component
class RestingForConcerns {

    private final ConcernRows rows;
    private final CaseHolds holds;
    private final Ledger ledger;

    RestingForConcerns(ConcernRows rows, CaseHolds holds, Ledger ledger) {
        this.rows = rows;
        this.holds = holds;
        this.ledger = ledger;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RestWanted wanted) {
        String caseId = wanted.concernId();
        String about = rows.get(caseId).aboutCase();
        ledger.append(
                caseId,
                wanted.hold()
                        ? Entry.automatic("caseHeld", Map.of("held", holds.hold(about, caseId)))
                        : Entry.automatic("caseReleased", Map.of("released", holds.release(about, caseId))));
    }
}
