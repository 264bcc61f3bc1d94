package org.evenhand.casework;

import java.time.Instant;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Draft;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.springframework.stereotype.Component;

/**
 * Drafts that somebody else's answer has come after: a delegate, or whoever had the part for a time, sent the step, and it
 * has come back. Going on from the draft would take the case back behind what was sent. Steps that several people have at
 * once are none of it: there everybody answers for themselves.
 */
@Component
class Overtaking {

    private final StandIns standIns;
    private final Ledger ledger;

    Overtaking(StandIns standIns, Ledger ledger) {
        this.standIns = standIns;
        this.ledger = ledger;
    }

    /** Whether somebody else has sent that step since the draft was saved; only a later task can tell of it. */
    boolean of(OpenTask task, Draft draft) {
        return draft.savedAt().isBefore(task.createdAt())
                && standIns.isDoneByOne(task)
                && ledger.of(task.caseId()).stream().anyMatch(entry -> isLaterAnswer(entry, task.step(), draft));
    }

    private static boolean isLaterAnswer(LedgerEntry entry, String step, Draft draft) {
        Instant saved = draft.savedAt();
        return entry.kind().equals(Sending.STEP_COMPLETED)
                && step.equals(entry.facts().get("step"))
                && !entry.actor().equals(draft.personId())
                && entry.at().isAfter(saved);
    }
}
