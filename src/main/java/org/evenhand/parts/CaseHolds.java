package org.evenhand.parts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a case wait for something that nobody in it learns of: it looks like any other pause, no timer runs, nothing can be
 * sent, and every date moves by the days it has waited. Source: processes.md, fairness concern.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseHolds {

    private final ObjectProvider<RestingCases> kinds;
    private final HeldCases held;

    CaseHolds(ObjectProvider<RestingCases> kinds, HeldCases held) {
        this.kinds = kinds;
        this.held = held;
    }

    /** Whether the case is open, and of a kind that can wait. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean canHold(String caseId) {
        return kinds.stream().anyMatch(kind -> kind.canHold(caseId));
    }

    /** @return whether it waits now */
    public boolean hold(String caseId, String holdId) {
        kinds.stream().filter(kind -> kind.canHold(caseId)).forEach(kind -> kind.hold(caseId, holdId));
        return canHold(caseId);
    }

    /** @return whether there was an open case to release */
    public boolean release(String caseId, String holdId) {
        boolean open = canHold(caseId);
        kinds.stream().filter(kind -> kind.canHold(caseId)).forEach(kind -> kind.release(caseId, holdId));
        if (!open) {
            held.forget(caseId, holdId);
        }
        return open;
    }
}
