package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which earlier tables hang together with a table: they ask the same question about some of the same people. */
final class LinkedTables {

    private LinkedTables() {}

    /** Those linked to the table, to one of those, and so on; in the order of their release. */
    static List<AuditedTable> to(AuditedTable table, List<AuditedTable> earlier, Membership membership) {
        List<AuditedTable> found = new ArrayList<>();
        List<AuditedTable> left = new ArrayList<>(earlier);
        List<AuditedTable> reached = new ArrayList<>(List.of(table));
        while (!reached.isEmpty()) {
            AuditedTable from = reached.remove(0);
            List<AuditedTable> next = left.stream()
                    .filter(one -> areLinked(from, one, membership))
                    .toList();
            left.removeAll(next);
            reached.addAll(next);
            found.addAll(next);
        }
        return earlier.stream().filter(found::contains).toList();
    }

    /**
     * @throws NotReleasable if two of them have other categories under the name of the same question, so that nobody could
     *     say how their numbers hang together
     */
    static void requireSameCategories(AuditedTable table, List<AuditedTable> linked) {
        Map<String, Dimension> questions = new HashMap<>();
        table.dimensions().forEach(dimension -> questions.put(dimension.name(), dimension));
        for (AuditedTable other : linked) {
            for (Dimension dimension : other.dimensions()) {
                Dimension known = questions.computeIfAbsent(dimension.name(), key -> dimension);
                if (!known.finest().equals(dimension.finest()) || known.kind() != dimension.kind()) {
                    throw NotReleasable.because("otherCategories", dimension.name(), other.release());
                }
            }
        }
    }

    private static boolean areLinked(AuditedTable one, AuditedTable other, Membership membership) {
        return !Collections.disjoint(one.questions(), other.questions())
                && membership.overlap(one.population(), other.population());
    }
}
