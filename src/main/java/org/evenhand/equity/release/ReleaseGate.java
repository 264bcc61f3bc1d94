package org.evenhand.equity.release;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.equity.release.ReleaseAnswer.Released;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which an aggregate leaves. Hides what the tier does not show, then whatever would give a hidden number away,
 * together with all earlier releases; writes the release down; only then hands the table out. Releases take turns: two at
 * once cannot both pass and together say too much.
 */
@Service
public class ReleaseGate {

    private final ReleaseLedger ledger;
    private final ReleasedPopulations populations;
    private final ReleaseTrail trail;
    private final Clock clock;

    ReleaseGate(ReleaseLedger ledger, ReleasedPopulations populations, ReleaseTrail trail, Clock clock) {
        this.ledger = ledger;
        this.populations = populations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Releases a table, once: whoever orders the same table for the same tier again gets what was released then. In a
     * transaction of its own, so that the ledger has the release before anybody has the number.
     *
     * @throws Refusal MOVED_ON if a table about other people, or asking something else, was released under that id
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ReleaseAnswer release(ReleaseOrder order) {
        ledger.turn();
        Optional<ReleasedTable> before = ledger.table(order.table().id(), order.tier());
        if (before.isPresent()) {
            return new Released(same(before.get(), order.table()));
        }
        try {
            return new Released(order.tier() == Tier.EXACT ? exactly(order) : guarded(order));
        } catch (NotReleasable e) {
            return e.answer();
        }
    }

    private static ReleasedTable same(ReleasedTable before, FixedTable table) {
        boolean samePeople =
                before.release().population().equals(table.population().fingerprint());
        if (!samePeople || !names(before.dimensions()).equals(names(table.dimensions()))) {
            throw Refusal.because(Kind.MOVED_ON, "equity.release.refused.otherTable", table.id());
        }
        return before;
    }

    private static List<String> names(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::name).toList();
    }

    private ReleasedTable exactly(ReleaseOrder order) {
        AuditedTable exact = AuditedTable.onItsWay(order.table(), Tier.EXACT, Set.of());
        String content = ReleaseContent.of(exact).json();
        return record(entry(order, content), exact, Optional.empty());
    }

    private ReleasedTable guarded(ReleaseOrder order) {
        Population population = order.table().population();
        if (population.size() < order.tier().smallestGroup()) {
            throw NotReleasable.because("tooFewPeople", order.tier().smallestGroup());
        }
        List<AuditedTable> earlier = ledger.audited();
        Membership membership = populations.all();
        membership.add(population.fingerprint(), population.members());
        DifferencingRule.against(population.fingerprint(), earlier, membership).ifPresent(refused -> {
            throw refused;
        });
        AuditedTable table = suppressed(order.table(), order.tier(), earlier, membership);
        populations.keep(population);
        String content = ReleaseContent.of(table).json();
        return record(entry(order, content), table, Optional.of(content));
    }

    private static AuditedTable suppressed(
            FixedTable table, Tier tier, List<AuditedTable> earlier, Membership membership) {
        FixedTable coarser = table.fallback().orElse(null);
        return coarser == null
                ? Suppression.of(table, tier, earlier, membership)
                : telling(table, tier, earlier, membership)
                        .orElseGet(() -> rolledUp(coarser, tier, earlier, membership));
    }

    /** As it is, if it can be released and tells what came out in some group. */
    private static Optional<AuditedTable> telling(
            FixedTable table, Tier tier, List<AuditedTable> earlier, Membership membership) {
        try {
            return Optional.of(Suppression.of(table, tier, earlier, membership)).filter(AuditedTable::tellsOutcomes);
        } catch (NotReleasable e) {
            return Optional.empty();
        }
    }

    private static AuditedTable rolledUp(
            FixedTable coarser, Tier tier, List<AuditedTable> earlier, Membership membership) {
        AuditedTable audited = Suppression.of(coarser, tier, earlier, membership);
        if (!audited.tellsOfGroups()) {
            throw NotReleasable.because("nothingLeft");
        }
        return audited;
    }

    private ReleaseEntry entry(ReleaseOrder order, String content) {
        FixedTable table = order.table();
        return new ReleaseEntry(
                ledger.nextNumber(),
                table.id(),
                table.title(),
                order.tier(),
                table.population().fingerprint(),
                table.population().size(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                order.by(),
                order.second(),
                Sha256.of(content));
    }

    private ReleasedTable record(ReleaseEntry entry, AuditedTable table, Optional<String> content) {
        ledger.add(entry, content);
        trail.released(entry);
        Map<CellName, ReleasedNumber> numbers = new LinkedHashMap<>();
        table.numbers().forEach((name, number) -> numbers.put(name, number.released()));
        return new ReleasedTable(entry, table.dimensions(), numbers);
    }
}
