package org.evenhand.people.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The difference between the roster and a file: by kind, in the order of the file, those who leave by id. */
final class RosterPlan {

    /** A person as the roster has it. */
    record Known(RosterRow row, boolean active) {}

    private final Map<ChangeKind, List<RosterChange>> changes = new EnumMap<>(ChangeKind.class);
    private int unchanged;

    private RosterPlan() {
        for (var kind : ChangeKind.values()) {
            changes.put(kind, new ArrayList<>());
        }
    }

    /** Changes nothing. */
    static RosterPlan none() {
        return new RosterPlan();
    }

    static RosterPlan between(Collection<Known> roster, List<RosterRow> file) {
        var plan = new RosterPlan();
        var known = new HashMap<String, Known>();
        roster.forEach(each -> known.put(each.row().personId(), each));
        file.forEach(row -> plan.add(known.remove(row.personId()), row));
        roster.stream()
                .filter(Known::active)
                .map(Known::row)
                .filter(row -> known.containsKey(row.personId()))
                .forEach(row -> plan.add(ChangeKind.LEAVING, row, null));
        return plan;
    }

    List<RosterChange> of(ChangeKind kind) {
        return changes.getOrDefault(kind, List.of());
    }

    List<RosterChange> all() {
        return changes.values().stream().flatMap(List::stream).toList();
    }

    int count(ChangeKind kind) {
        return of(kind).size();
    }

    int unchanged() {
        return unchanged;
    }

    private void add(@Nullable Known before, RosterRow after) {
        if (before == null) {
            add(ChangeKind.JOINING, null, after);
        } else if (!before.active()) {
            add(ChangeKind.RETURNING, before.row(), after);
        } else if (!before.row().equals(after)) {
            add(ChangeKind.CHANGING, before.row(), after);
        } else {
            unchanged++;
        }
    }

    private void add(ChangeKind kind, @Nullable RosterRow before, @Nullable RosterRow after) {
        var list = of(kind);
        var change = new RosterChange(kind, list.size() + 1, id(before, after), before, after);
        list.add(change);
    }

    private static String id(@Nullable RosterRow before, @Nullable RosterRow after) {
        if (after != null) {
            return after.personId();
        }
        return before == null ? "" : before.personId();
    }
}
