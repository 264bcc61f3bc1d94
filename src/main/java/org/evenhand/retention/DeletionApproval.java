package org.evenhand.retention;

import java.time.Clock;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The second person's answer to a plan. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeletionApproval {

    private final DeletionRows rows;
    private final ClockRows clocks;
    private final DeletionList list;
    private final Clock clock;

    DeletionApproval(DeletionRows rows, ClockRows clocks, DeletionList list, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.list = list;
        this.clock = clock;
    }

    /** Whether what would go now is exactly what was planned. */
    @Transactional(readOnly = true)
    public boolean isAsPlanned(RetentionRun run) {
        return list.fingerprint().equals(run.fingerprint());
    }

    /**
     * Approves it.
     *
     * @throws Refusal MOVED_ON when the list is another by now, or the plan was decided on
     */
    public void approve(RetentionRun run) {
        clocks.takeTurn();
        if (!isAsPlanned(run)) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.listChanged");
        }
        move(run, RunState.DELETING);
    }

    /** @throws Refusal MOVED_ON when the plan was decided on */
    public void refuse(RetentionRun run) {
        move(run, RunState.REFUSED);
    }

    private void move(RetentionRun run, RunState to) {
        if (!rows.move(run.id(), RunState.PLANNED, to, to.isOver() ? clock.instant() : null)) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.decided");
        }
    }
}
