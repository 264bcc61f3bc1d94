package org.evenhand.equity.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.equity.release.ReleaseLedger;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.release.Tier;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports that have left through the gate, each for the tier of its reader. Reads released tables and nothing else. */
@Service
@Transactional(readOnly = true)
public class ReleasedReports {

    private static final String TOO_SMALL = "audits.within.tooSmall";
    private static final String NEVER_ASKED = "audits.within.neverAsked";

    private final AuditRows audits;
    private final RefusalRows refusals;
    private final ReleaseLedger released;
    private final Documents documents;

    ReleasedReports(AuditRows audits, RefusalRows refusals, ReleaseLedger released, Documents documents) {
        this.audits = audits;
        this.refusals = refusals;
        this.released = released;
        this.documents = documents;
    }

    /** Those this person can read, of the cycles locked last first. */
    public List<CohortAudit> of(Actor reader) {
        return audits.closed().stream().filter(audit -> isFor(audit, reader)).toList();
    }

    /** @throws Refusal MISSING when there is none, or none for this person */
    public ReleasedReport get(String auditId, Actor reader) {
        CohortAudit audit = audits.find(auditId)
                .filter(found -> found.is(State.CLOSED) && isFor(found, reader))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "audits.refused.noReport"));
        return report(audit, tier(reader));
    }

    /** What was released to everybody of the audits of that kind, of so many, of the cycles locked last first. */
    public List<ReleasedReport> forEverybody(OutcomeKind kind, int newest) {
        return audits.closed().stream()
                .filter(audit -> audit.kind() == kind && audit.releasedTo() == ReleaseTier.EVERYONE)
                .limit(newest)
                .map(audit -> report(audit, Tier.EVERYONE))
                .toList();
    }

    private ReleasedReport report(CohortAudit audit, Tier tier) {
        String auditId = audit.id();
        List<ReleasedTable> left = released.tables(tier, FixedTables.idBegins(audit));
        List<ReleasedReport.Withheld> refused = refusals.of(auditId, tier);
        return new ReleasedReport(
                audit,
                tier,
                summary(auditId),
                left.stream()
                        .filter(table -> !GradeTables.isOne(table.release().tableId()))
                        .sorted(Comparator.comparing(
                                (ReleasedTable table) -> table.release().number()))
                        .map(table -> table(table, left, refused))
                        .toList(),
                refused.stream()
                        .filter(one -> !GradeTables.isOne(one.tableId()))
                        .toList());
    }

    private static boolean isFor(CohortAudit audit, Actor reader) {
        ReleaseTier to = audit.releasedTo();
        return to != null && to.tiers().contains(tier(reader));
    }

    private static Tier tier(Actor reader) {
        return reader.has(Role.HR) || reader.has(Role.EQUITY_ANALYST) ? Tier.HR : Tier.EVERYONE;
    }

    private String summary(String auditId) {
        return documents
                .latest(auditId, AuditDocument.CONCLUSION)
                .map(document -> String.valueOf(document.content().get("summary")))
                .orElse("");
    }

    private static ReleasedReport.Table table(
            ReleasedTable table, List<ReleasedTable> left, List<ReleasedReport.Withheld> refused) {
        String id = GradeTables.idOf(table.release().tableId());
        Optional<ReleasedTable> grades =
                left.stream().filter(one -> one.release().tableId().equals(id)).findFirst();
        String why = refused.stream()
                .filter(one -> one.tableId().equals(id))
                .findFirst()
                .map(one -> one.reasonKey().equals(ReportRelease.ONE_GRADE) ? ReportRelease.ONE_GRADE : TOO_SMALL)
                .orElse(grades.isPresent() ? TOO_SMALL : NEVER_ASKED);
        return new ReportedTable(table, grades).table(why);
    }
}
