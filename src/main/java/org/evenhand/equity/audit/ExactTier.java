package org.evenhand.equity.audit;

import java.util.List;
import java.util.Map;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.equity.audit.AuditPlan.Dimension;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.equity.audit.report.ReportReader;
import org.evenhand.equity.audit.report.StageReport;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The exact tables, for the two who opened them and as long as the audit is open; each look is an entry of the audit's ledger.
 * Source: equity.md, privacy, 2 and 3.
 */
@Service
@Transactional
public class ExactTier {

    private final AuditRows audits;
    private final AuditPlans plans;
    private final RunRows runs;
    private final Ledger ledger;

    ExactTier(AuditRows audits, AuditPlans plans, RunRows runs, Ledger ledger) {
        this.audits = audits;
        this.plans = plans;
        this.runs = runs;
        this.ledger = ledger;
    }

    /** A table somebody looks at. */
    public record Look(
            CohortAudit audit, Dimension dimension, OutcomeStage stage, AuditTables tables, StageReport report) {}

    /** The groupings of an audit and how far they are; tells nothing of what is in them. */
    @Transactional(readOnly = true)
    public List<AuditTables> tables(CohortAudit audit) {
        return runs.of(audit.id());
    }

    /** Whether that person can look now. */
    public static boolean isOpenTo(CohortAudit audit, Actor actor) {
        return audit.is(State.READABLE) && AuditPeople.isAuditor(actor) && audit.isOpenedBy(actor.personId());
    }

    /**
     * Looks at one table; the ledger keeps who looked at which.
     *
     * @throws Refusal NOT_ALLOWED for anybody but the two who opened it, and for either of them once they are in Library HR or
     *     no analyst; MOVED_ON before it is analyzed and after it is closed; MISSING for no table of this audit
     */
    public Look look(String auditId, String dimension, String stage, Actor by) {
        CohortAudit audit = audits.find(auditId).orElseThrow(ExactTier::missing);
        requireOpen(audit, by);
        AuditPlan plan = plans.find(audit.kind(), audit.cohortId()).orElseThrow();
        Dimension grouping = plan.dimension(dimension).orElseThrow(ExactTier::missing);
        OutcomeStage chosen = plan.stage(stage).orElseThrow(ExactTier::missing);
        AuditTables tables = runs.find(auditId, dimension).orElseThrow(ExactTier::missing);
        String json = runs.report(tables).orElseThrow(ExactTier::missing);
        ledger.append(auditId, Entry.by(by, "exactTableRead", Map.of("grouping", dimension, "stage", stage)));
        return new Look(audit, grouping, chosen, tables, new ReportReader(json).stage(stage));
    }

    private static void requireOpen(CohortAudit audit, Actor by) {
        AuditPeople.require(by);
        if (!audit.isOpenedBy(by.personId())) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.notYours");
        }
        if (!audit.is(State.READABLE)) {
            throw Refusal.because(Kind.MOVED_ON, "audits.refused.notReadable");
        }
    }

    private static Refusal missing() {
        return Refusal.because(Kind.MISSING, "audits.refused.noTable");
    }
}
