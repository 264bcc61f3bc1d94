package org.evenhand.cycles;

import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR sees and does of the telling after a lock. */
@Service
@Transactional
public class LeftOuts {

    private final LeftOutRows rows;
    private final CycleRows cycles;

    LeftOuts(LeftOutRows rows, CycleRows cycles) {
        this.rows = rows;
        this.cycles = cycles;
    }

    /** How far it has come; nothing to be told in a cycle without a lock. */
    @Transactional(readOnly = true)
    public LeftOutTelling telling(String cycleId) {
        return rows.telling(cycleId);
    }

    /**
     * Has tried again what failed too often.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; MOVED_ON when nothing has failed
     */
    public void again(String cycleId, Actor by) {
        CycleAccess.requireHr(by);
        ReviewCycle cycle = cycles.find(cycleId).orElseThrow(CycleAccess::missing);
        if (rows.again(cycle.id()) == 0) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.movedOn");
        }
    }
}
