package org.evenhand.equity.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.equity.release.CellName;
import org.evenhand.equity.release.ReleaseLedger;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.release.Tier;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.exact.DetectableRatio;
import org.evenhand.equity.statistics.twobytwo.KoopmanInterval;
import org.evenhand.equity.statistics.twobytwo.WilsonInterval;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports that have left through the gate, each for the tier of its reader. Reads released tables and nothing else. */
@Service
@Transactional(readOnly = true)
public class ReleasedReports {

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
        Tier tier = tier(reader);
        return new ReleasedReport(
                audit,
                tier,
                summary(auditId),
                released.tables(tier, FixedTables.idBegins(audit)).stream()
                        .sorted(Comparator.comparing(
                                (ReleasedTable table) -> table.release().number()))
                        .map(this::table)
                        .toList(),
                refusals.of(auditId, tier));
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

    private ReleasedReport.Table table(ReleasedTable table) {
        List<String> groups = table.dimensions().get(0).categories();
        String yes = table.dimensions().get(1).categories().get(0);
        Optional<String> reference = groups.stream()
                .filter(group -> !group.equals(groups.get(groups.size() - 1)))
                .filter(group -> count(table, group, CellName.ALL) != null && count(table, group, yes) != null)
                .max(Comparator.comparing(
                        (String group) -> java.util.Objects.requireNonNullElse(count(table, group, CellName.ALL), 0L)));
        List<ReleasedReport.Line> lines = new ArrayList<>();
        groups.forEach(group -> lines.add(line(table, group, yes, reference.orElse(null))));
        return new ReleasedReport.Table(table, reference.orElse(null), lines);
    }

    private static ReleasedReport.Line line(ReleasedTable table, String group, String yes, @Nullable String reference) {
        CellName selected = CellName.of(group, yes);
        CellName people = CellName.of(group, CellName.ALL);
        Optional<IntervalEstimate> rate = table.derived(
                List.of(selected, people),
                counts -> WilsonInterval.of(
                        counts.get(0).intValue(), counts.get(1).intValue(), Undefined.NOBODY_IN_GROUP));
        List<CellName> others = reference == null || reference.equals(group)
                ? List.of()
                : List.of(people, CellName.of(reference, yes), CellName.of(reference, CellName.ALL));
        boolean compared = !others.isEmpty();
        Optional<IntervalEstimate> ratio = compared
                ? table.derived(
                        Stream.concat(Stream.of(selected), others.stream()).toList(), ReleasedReports::ratio)
                : Optional.empty();
        Optional<Estimate> detectable =
                compared ? table.derived(others, ReleasedReports::detectable) : Optional.empty();
        return new ReleasedReport.Line(
                group,
                count(table, group, yes),
                count(table, group, CellName.ALL),
                rate.orElse(null),
                ratio.orElse(null),
                detectable.orElse(null));
    }

    /** Says nothing of how many of the group were selected, and does not ask. */
    private static Estimate detectable(List<Long> counts) {
        return DetectableRatio.of(new Counts(
                0,
                counts.get(0).intValue(),
                counts.get(1).intValue(),
                counts.get(2).intValue()));
    }

    private static IntervalEstimate ratio(List<Long> counts) {
        return KoopmanInterval.of(new Counts(
                counts.get(0).intValue(),
                counts.get(1).intValue(),
                counts.get(2).intValue(),
                counts.get(3).intValue()));
    }

    private static @Nullable Long count(ReleasedTable table, String group, String answer) {
        return table.number(CellName.of(group, answer)).shown();
    }
}
