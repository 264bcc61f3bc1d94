package org.evenhand.equity.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.equity.release.FixedTable;
import org.evenhand.equity.release.ReleaseAnswer;
import org.evenhand.equity.release.ReleaseGate;
import org.evenhand.equity.release.ReleaseOrder;
import org.evenhand.equity.release.ReleasedTable;
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

    /** Message key of why a table has none by grade. */
    static final String ONE_GRADE = "audits.within.oneGrade";

    private static final ReleaseAnswer.Refused ANOTHER_ROLL_UP =
            new ReleaseAnswer.Refused("equity.release.refused.anotherRollUp", List.of());
    private static final ReleaseAnswer.Refused NO_GRADES = new ReleaseAnswer.Refused(ONE_GRADE, List.of());

    private final AuditRows audits;
    private final AuditPlans plans;
    private final RunRows runs;
    private final FixedTables tables;
    private final GradeTables grades;
    private final RefusalRows refusals;
    private final ReleaseGate gate;
    private final Ledger ledger;
    private final Clock clock;

    ReportRelease(
            AuditRows audits,
            AuditPlans plans,
            RunRows runs,
            FixedTables tables,
            GradeTables grades,
            RefusalRows refusals,
            ReleaseGate gate,
            Ledger ledger,
            Clock clock) {
        this.audits = audits;
        this.plans = plans;
        this.runs = runs;
        this.tables = tables;
        this.grades = grades;
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
        List<Left> left = new ArrayList<>();
        for (AuditTables run : runs.of(auditId)) {
            for (FixedTable table : fixed(audit, plan, run, tiers)) {
                for (Tier tier : tiers) {
                    leaves(audit, plan, run, table, tier).ifPresent(one -> left.add(new Left(run, one)));
                }
            }
        }
        left.stream().filter(table -> isMain(plan, table)).forEach(table -> leavesByGrade(audit, plan, table));
        audits.close(auditId, clock.instant());
        ledger.append(
                auditId,
                Entry.automatic(
                        "auditReleased", Map.of("tier", String.valueOf(audit.releasedTo()), "tables", left.size())));
    }

    /** A table that has left, and the run it is of. */
    private record Left(AuditTables run, ReleasedTable table) {}

    /** The rest explores: its tables by grade would take from those that are registered what may yet be told. */
    private static boolean isMain(AuditPlan plan, Left left) {
        return plan.stages().stream()
                .filter(OutcomeStage::preRegistered)
                .anyMatch(stage -> left.table().release().tableId().endsWith("/" + stage.key()));
    }

    private List<FixedTable> fixed(CohortAudit audit, AuditPlan plan, AuditTables run, List<Tier> tiers) {
        return tiers.isEmpty()
                ? List.of()
                : runs.rows(run).map(rows -> tables.of(audit, plan, run, rows)).orElse(List.of());
    }

    private Optional<ReleasedTable> leaves(
            CohortAudit audit, AuditPlan plan, AuditTables run, FixedTable table, Tier tier) {
        if (!plan.mayLeave(plan.dimension(run.dimension()).orElseThrow())) {
            refusals.put(audit.id(), tier, table.id(), table.title(), ANOTHER_ROLL_UP);
            return Optional.empty();
        }
        return leaves(audit, table, tier);
    }

    /** What it is refused for is told beside the ratio that stands alone. */
    private void leavesByGrade(CohortAudit audit, AuditPlan plan, Left left) {
        AuditPlan.Dimension grouping = plan.dimension(left.run().dimension()).orElseThrow();
        String rows = runs.rows(left.run()).orElseThrow();
        Tier tier = left.table().tier();
        grades.of(audit, grouping, left.table(), rows)
                .ifPresentOrElse(
                        table -> leaves(audit, table, tier),
                        () -> refusals.put(
                                audit.id(),
                                tier,
                                GradeTables.idOf(left.table().release().tableId()),
                                left.table().title(),
                                NO_GRADES));
    }

    private Optional<ReleasedTable> leaves(CohortAudit audit, FixedTable table, Tier tier) {
        ReleaseAnswer answer = gate.release(ReleaseOrder.of(table, tier, Objects.requireNonNull(audit.analystId())));
        if (answer instanceof ReleaseAnswer.Refused refused) {
            refusals.put(audit.id(), tier, table.id(), table.title(), refused);
        }
        return answer instanceof ReleaseAnswer.Released released ? Optional.of(released.table()) : Optional.empty();
    }
}
