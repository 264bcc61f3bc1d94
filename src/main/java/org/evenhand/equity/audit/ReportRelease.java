package org.evenhand.equity.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.equity.release.FixedTable;
import org.evenhand.equity.release.ReleaseAnswer;
import org.evenhand.equity.release.ReleaseGate;
import org.evenhand.equity.release.ReleaseOrder;
import org.evenhand.equity.release.Tier;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the tables of an audit out through the gate, the one way there is, and closes the exact tier. A release that is
 * interrupted is made again: what has left has left, and leaves once.
 */
@Service
@Transactional
public class ReportRelease {

    private static final ReleaseAnswer ANOTHER_ROLL_UP =
            new ReleaseAnswer.Refused("equity.release.refused.anotherRollUp", List.of());

    private final AuditRows audits;
    private final AuditPlans plans;
    private final RunRows runs;
    private final FixedTables tables;
    private final RefusalRows refusals;
    private final ReleaseGate gate;
    private final Ledger ledger;
    private final Clock clock;

    ReportRelease(
            AuditRows audits,
            AuditPlans plans,
            RunRows runs,
            FixedTables tables,
            RefusalRows refusals,
            ReleaseGate gate,
            Ledger ledger,
            Clock clock) {
        this.audits = audits;
        this.plans = plans;
        this.runs = runs;
        this.tables = tables;
        this.refusals = refusals;
        this.gate = gate;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The analyst has decided for whom; nobody reads the exact tables from now on.
     *
     * @throws Refusal MOVED_ON when the tables cannot be read, or their rows are deleted already
     */
    public void decide(String auditId, ReleaseTier tier) {
        boolean rowsAreThere = runs.of(auditId).stream().allMatch(one -> !one.hasReport() || one.hasRows());
        if (tier != ReleaseTier.NOBODY && !rowsAreThere) {
            throw Refusal.because(Kind.MOVED_ON, "audits.refused.rowsDeleted");
        }
        if (!audits.release(auditId, tier)) {
            throw Refusal.because(Kind.MOVED_ON, "audits.refused.notReadable");
        }
    }

    /** Releases what was decided, and closes the audit. */
    public void release(String auditId) {
        CohortAudit audit = audits.find(auditId).orElseThrow();
        if (!audit.is(State.RELEASING)) {
            return;
        }
        List<Tier> tiers = Objects.requireNonNull(audit.releasedTo()).tiers();
        AuditPlan plan = plans.find(audit.kind(), audit.cohortId()).orElseThrow();
        int released = 0;
        for (AuditTables run : runs.of(auditId)) {
            for (FixedTable table : fixed(audit, plan, run, tiers)) {
                for (Tier tier : tiers) {
                    released += leaves(audit, plan, run, table, tier) ? 1 : 0;
                }
            }
        }
        audits.close(auditId, clock.instant());
        ledger.append(
                auditId,
                Entry.automatic(
                        "auditReleased", Map.of("tier", String.valueOf(audit.releasedTo()), "tables", released)));
    }

    private List<FixedTable> fixed(CohortAudit audit, AuditPlan plan, AuditTables run, List<Tier> tiers) {
        return tiers.isEmpty()
                ? List.of()
                : runs.rows(run).map(rows -> tables.of(audit, plan, run, rows)).orElse(List.of());
    }

    private boolean leaves(CohortAudit audit, AuditPlan plan, AuditTables run, FixedTable table, Tier tier) {
        ReleaseAnswer answer = plan.mayLeave(plan.dimension(run.dimension()).orElseThrow())
                ? gate.release(ReleaseOrder.of(table, tier, Objects.requireNonNull(audit.analystId())))
                : ANOTHER_ROLL_UP;
        if (answer instanceof ReleaseAnswer.Refused refused) {
            refusals.put(audit.id(), tier, table, refused);
        }
        return answer instanceof ReleaseAnswer.Released;
    }
}
