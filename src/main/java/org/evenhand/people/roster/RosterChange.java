package org.evenhand.people.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.people.roster.RosterRow.CellChange;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to one person.
 *
 * @param seq place among the changes of its kind, from 1
 * @param before what the roster says now; null for whoever joins
 * @param after what the file says; null for whoever leaves
 */
public record RosterChange(
        ChangeKind kind, int seq, String personId, @Nullable RosterRow before, @Nullable RosterRow after) {

    /** The person's name, from the file if it has one. */
    public String name() {
        return latest().name();
    }

    /** The row of the file, or the last one known of somebody who leaves. */
    public RosterRow latest() {
        var row = after == null ? before : after;
        if (row == null) {
            throw new IllegalStateException("a change without rows: " + personId);
        }
        return row;
    }

    /** The cells that differ; empty for whoever joins or leaves. */
    public List<CellChange> cells() {
        return before == null || after == null ? List.of() : before.changesTo(after);
    }

    /** Whether the roster gives the person other roles than before. */
    boolean isOfRoles() {
        return before != null && after != null && !before.roles().equals(after.roles());
    }

    /** The managers that gain or lose this person as a report. */
    Set<String> managersConcerned() {
        var managers = new HashSet<String>();
        if (before != null && before.managerId() != null) {
            managers.add(before.managerId());
        }
        if (after != null && after.managerId() != null) {
            managers.add(after.managerId());
        }
        boolean stays = kind == ChangeKind.CHANGING && managers.size() < 2 && !isMovedFromOrToTheTop();
        return stays ? Set.of() : managers;
    }

    private boolean isMovedFromOrToTheTop() {
        return before != null && after != null && (before.managerId() == null) != (after.managerId() == null);
    }
}
