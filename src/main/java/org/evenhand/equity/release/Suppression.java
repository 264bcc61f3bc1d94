package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.equity.release.Auditor.Unsafe;

/** Which numbers of a table are hidden: those that are too small, then those that would give them away. */
final class Suppression {

    /** Complements are tried to be shown after all, the most telling first; fewer where each audit is long. */
    private static final int SECOND_THOUGHTS = 600;

    private final FixedTable table;
    private final Tier tier;
    private final List<Auditor> auditors;
    private final Effort effort;

    private Suppression(FixedTable table, Tier tier, List<Auditor> auditors, Effort effort) {
        this.effort = effort;
        this.table = table;
        this.tier = tier;
        this.auditors = auditors;
    }

    /**
     * The table as it may leave.
     *
     * @param earlier all releases but those of the exact tier
     * @param membership of their populations and the table's
     * @throws NotReleasable with the reason
     */
    static AuditedTable of(FixedTable table, Tier tier, List<AuditedTable> earlier, Membership membership) {
        return of(table, tier, earlier, membership, new Effort(Effort.MOST));
    }

    /** The same, with no more effort than that. */
    static AuditedTable of(
            FixedTable table, Tier tier, List<AuditedTable> earlier, Membership membership, Effort effort) {
        return new Suppression(table, tier, auditors(table, tier, earlier, membership, effort), effort).run();
    }

    private static List<Auditor> auditors(
            FixedTable table, Tier tier, List<AuditedTable> earlier, Membership membership, Effort effort) {
        AuditedTable plain = AuditedTable.onItsWay(table, tier, PrimaryRule.hidden(table, tier));
        Map<Tier, AtomSpace> spaces = new HashMap<>();
        List<Auditor> auditors = new ArrayList<>();
        Attacker.readersOf(tier).forEach(attacker -> {
            List<AuditedTable> linked = LinkedTables.to(
                    plain, earlier.stream().filter(attacker::reads).toList(), membership);
            LinkedTables.requireSameCategories(plain, linked);
            List<AuditedTable> all = new ArrayList<>(linked);
            all.add(plain);
            AtomSpace space = spaces.computeIfAbsent(attacker.tier(), key -> new AtomSpace(all, membership));
            Auditor wiser = attacker.knowing() ? null : auditors.get(auditors.size() - 1);
            auditors.add(new Auditor(attacker, linked, plain, space, wiser, effort));
        });
        return auditors;
    }

    private AuditedTable run() {
        Set<CellName> small = PrimaryRule.hidden(table, tier);
        Set<CellName> hidden = new LinkedHashSet<>(small);
        for (Optional<Weak> weak = weak(hidden); weak.isPresent(); weak = weak(hidden)) {
            Set<CellName> more = new Complement(weak.get().auditor(), table, onItsWay(hidden))
                    .of(weak.get().unsafe());
            if (more.isEmpty()) {
                throw refusal(weak.get().unsafe());
            }
            hidden.addAll(more);
        }
        thinkAgain(hidden, small);
        requireSomethingLeft(hidden);
        return onItsWay(hidden);
    }

    private record Weak(Auditor auditor, Unsafe unsafe) {}

    /** Those who know more come first: what is safe from them need not be proved again for those of the same tier. */
    private Optional<Weak> weak(Set<CellName> hidden) {
        AuditedTable onItsWay = onItsWay(hidden);
        return auditors.stream()
                .flatMap(auditor -> auditor.firstUnsafe(onItsWay).map(unsafe -> new Weak(auditor, unsafe)).stream())
                .findFirst();
    }

    /** Shows again what need not be hidden after all. */
    private void thinkAgain(Set<CellName> hidden, Set<CellName> small) {
        List<CellName> complements = hidden.stream()
                .filter(name -> !small.contains(name))
                .sorted(Comparator.comparingLong((CellName name) -> -Complement.worth(table, name))
                        .thenComparing(CellName::toString))
                .limit(SECOND_THOUGHTS / (1 + hidden.size()))
                .toList();
        for (CellName name : complements) {
            hidden.remove(name);
            if (!isProved(hidden)) {
                hidden.add(name);
            }
        }
    }

    /** What cannot be proved any more stays hidden. */
    private boolean isProved(Set<CellName> hidden) {
        try {
            return weak(hidden).isEmpty();
        } catch (NotReleasable e) {
            if (effort.isSpent()) {
                return false;
            }
            throw e;
        }
    }

    private void requireSomethingLeft(Set<CellName> hidden) {
        boolean nothing = table.numbers().keySet().stream()
                .allMatch(name ->
                        hidden.contains(name) || name.equals(table.layout().total()));
        if (nothing) {
            throw NotReleasable.because("nothingLeft");
        }
    }

    private static NotReleasable refusal(Unsafe unsafe) {
        long release = unsafe.hidden().release();
        return release == AuditedTable.ON_ITS_WAY
                ? NotReleasable.because("cannotHide", unsafe.hidden().cell().toString())
                : NotReleasable.because("givesAway", release);
    }

    private AuditedTable onItsWay(Set<CellName> hidden) {
        return AuditedTable.onItsWay(table, tier, hidden);
    }
}
