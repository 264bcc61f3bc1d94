package org.evenhand.equity.release;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which numbers are too small to be shown, by themselves. Source: equity.md, privacy 3: groups of at least 20 and counts of
 * at least 10 for everyone, groups of at least 10 for Human Resources, never 0 of n nor n of n.
 */
final class PrimaryRule {

    private PrimaryRule() {}

    static Set<CellName> hidden(FixedTable table, Tier tier) {
        Set<CellName> hidden = new LinkedHashSet<>();
        table.numbers().keySet().stream()
                .filter(name -> tier != Tier.EXACT && isHidden(table, tier, name))
                .forEach(hidden::add);
        return hidden;
    }

    private static boolean isHidden(FixedTable table, Tier tier, CellName name) {
        Layout layout = table.layout();
        return table.count(layout.groupOf(name)) < tier.smallestGroup()
                || layout.isOutcome(name) && table.count(name) < tier.smallestCell()
                || layout.parents(name).stream().anyMatch(parent -> table.count(parent) == table.count(name));
    }
}
