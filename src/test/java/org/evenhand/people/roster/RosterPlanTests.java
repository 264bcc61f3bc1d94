package org.evenhand.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.evenhand.people.roster.RosterRows.aRow;
import static org.evenhand.people.roster.RosterRows.aTop;
import static org.evenhand.people.roster.RosterRows.named;

import java.util.List;
import org.evenhand.people.Role;
import org.evenhand.people.roster.RosterPlan.Known;
import org.evenhand.people.roster.RosterRow.CellChange;
import org.junit.jupiter.api.Test;

class RosterPlanTests {

    private static final RosterRow TOP = aTop("top");

    @Test
    void sortsPeopleByWhatHappensToThem() {
        var plan = RosterPlan.between(
                List.of(
                        new Known(TOP, true),
                        new Known(aRow("moved", "top"), true),
                        new Known(aRow("leaves", "top"), true),
                        new Known(aRow("gone", "top"), false),
                        new Known(aRow("back", "top"), false)),
                List.of(TOP, aRow("moved", "new"), aRow("back", "top"), aRow("new", "top")));
        assertThat(plan.all())
                .extracting(RosterChange::kind, RosterChange::seq, RosterChange::personId)
                .containsExactly(
                        tuple(ChangeKind.JOINING, 1, "new"),
                        tuple(ChangeKind.RETURNING, 1, "back"),
                        tuple(ChangeKind.CHANGING, 1, "moved"),
                        tuple(ChangeKind.LEAVING, 1, "leaves"));
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void showsEachCellBeforeAndAfter() {
        var before = aRow("p", "top");
        var after = named(aRow("p", "other", Role.DEPARTMENT_HEAD), "New Name", "p@example.org");
        assertThat(before.changesTo(after))
                .containsExactly(
                        new CellChange(RosterColumn.NAME, "Person p", "New Name"),
                        new CellChange(RosterColumn.MANAGER_ID, "top", "other"),
                        new CellChange(RosterColumn.ROLES, "", "department_head"));
    }

    @Test
    void putsManagersBeforeTheirReports() {
        var rows = List.of(aRow("c", "b"), aRow("b", "a"), aRow("x", "known already"), aRow("a", null), aRow("d", "a"));
        assertThat(RosterTable.managersFirst(rows))
                .extracting(RosterRow::personId)
                .containsExactly("x", "a", "b", "d", "c");
    }

    @Test
    void namesTheManagersWhoMayHaveBecomeOneOrAreOneNoLonger() {
        assertThat(change(ChangeKind.CHANGING, aRow("p", "a"), aRow("p", "b")).managersConcerned())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(change(ChangeKind.CHANGING, aRow("p", "a"), named(aRow("p", "a"), "N", "n@example.org"))
                        .managersConcerned())
                .isEmpty();
        assertThat(change(ChangeKind.CHANGING, aRow("p", null), aRow("p", "b")).managersConcerned())
                .containsExactly("b");
        assertThat(change(ChangeKind.JOINING, null, aRow("p", "b")).managersConcerned())
                .containsExactly("b");
        assertThat(change(ChangeKind.LEAVING, aRow("p", "b"), null).managersConcerned())
                .containsExactly("b");
    }

    private static RosterChange change(ChangeKind kind, RosterRow before, RosterRow after) {
        return new RosterChange(kind, 1, "p", before, after);
    }
}
