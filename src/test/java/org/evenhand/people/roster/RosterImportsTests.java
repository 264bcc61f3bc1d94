package org.evenhand.people.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.evenhand.people.roster.RosterRows.aRow;
import static org.evenhand.people.roster.RosterRows.aTop;
import static org.evenhand.people.roster.RosterRows.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.people.Role;
import org.evenhand.people.RosterChanged;
import org.evenhand.people.roster.RosterImport.State;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Begins each time with a roster in which everybody has left, whoever other tests put there. */
@EvenhandTest
@RecordApplicationEvents
class RosterImportsTests {

    private static final Actor HR = new Actor("hr-person", Set.of(Role.STAFF, Role.HR), null);

    @Autowired
    private RosterImports imports;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private String mark;
    private RosterRow top;

    @BeforeEach
    void everybodyLeaves() {
        jdbc.sql("update person set active = false, sign_in_email = null").update();
        mark = UUID.randomUUID().toString().substring(0, 8);
        top = aTop(id("top"));
    }

    @Test
    void appliesWhatWasShown() {
        var report = aRow(id("report"), top.personId(), Role.DEPARTMENT_HEAD);
        var imported = upload(report, top);
        assertThat(imported.state()).isEqualTo(State.PENDING);
        assertThat(imported.count(ChangeKind.JOINING)).isEqualTo(2);
        assertThat(people.find(top.personId())).isEmpty();

        imports.apply(imported.id(), HR);

        assertThat(people.active()).extracting(RosterRow::of).containsExactlyInAnyOrder(top, report);
        assertThat(people.lineOf(report.personId())).isEqualTo(new ReportingLine(top.personId(), null, null));
        assertThat(imports.get(imported.id()))
                .extracting(RosterImport::state, RosterImport::decidedBy, RosterImport::decidedAt)
                .containsExactly(State.APPLIED, HR.personId(), TestClock.START);
        assertThat(events.stream(RosterChanged.class))
                .containsExactly(new RosterChanged(
                        Set.of(top.personId(), report.personId()), Set.of(), Set.of(), Set.of(top.personId())));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var rows = new RosterRow[] {top, aRow(id("a"), top.personId()), aRow(id("b"), id("a"))};
        applied(rows);
        long version = version();
        var again = upload(rows);
        assertThat(again.changesAnything()).isFalse();
        assertThat(again.unchanged()).isEqualTo(3);
        imports.apply(again.id(), HR);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void showsWhatChangesCellByCell() {
        applied(top, aRow(id("a"), top.personId()), aRow(id("b"), top.personId()));
        var changed = named(aRow(id("b"), id("a")), "New Name", id("b") + "@example.org");
        var imported = upload(top, aRow(id("a"), top.personId()), changed);
        assertThat(imported.count(ChangeKind.CHANGING)).isEqualTo(1);
        assertThat(imports.changes(imported.id(), ChangeKind.CHANGING, 0, 10))
                .singleElement()
                .satisfies(change -> assertThat(change.cells())
                        .extracting(cell -> cell.column(), cell -> cell.before(), cell -> cell.after())
                        .containsExactly(
                                tuple(RosterColumn.NAME, "Person " + id("b"), "New Name"),
                                tuple(RosterColumn.MANAGER_ID, top.personId(), id("a"))));
        imports.apply(imported.id(), HR);
        assertThat(people.get(id("b")).name()).isEqualTo("New Name");
        assertThat(people.get(id("a")).roles()).contains(Role.MANAGER);
    }

    @Test
    void letsPeopleLeaveAndComeBackButDeletesNobody() {
        var report = aRow(id("report"), top.personId());
        applied(top, report);
        var leaving = upload(top);
        assertThat(leaving.count(ChangeKind.LEAVING)).isEqualTo(1);
        imports.apply(leaving.id(), HR);
        assertThat(people.get(report.personId()).active()).isFalse();
        var returning = upload(top, report);
        assertThat(returning.count(ChangeKind.RETURNING)).isEqualTo(1);
        imports.apply(returning.id(), HR);
        assertThat(people.get(report.personId()).active()).isTrue();
        assertThat(people.byEmail(report.email())).map(Person::id).contains(report.personId());
    }

    @Test
    void letsTwoPeopleSwapTheirAddressesAndANewOneTakeThatOfSomebodyWhoLeaves() {
        applied(top, aRow(id("a"), top.personId()), aRow(id("b"), top.personId()), aRow(id("c"), top.personId()));
        applied(
                top,
                named(aRow(id("a"), top.personId()), "A", id("b") + "@example.org"),
                named(aRow(id("b"), top.personId()), "B", id("a") + "@example.org"),
                named(aRow(id("d"), top.personId()), "D", id("c") + "@example.org"));
        assertThat(people.byEmail(id("a") + "@example.org")).map(Person::id).contains(id("b"));
        assertThat(people.byEmail(id("b") + "@example.org")).map(Person::id).contains(id("a"));
        assertThat(people.byEmail(id("c") + "@example.org")).map(Person::id).contains(id("d"));
    }

    @Test
    void turnsTheReportingLineAround() {
        applied(top, aRow(id("a"), top.personId()));
        applied(aTop(id("a")), aRow(top.personId(), id("a")));
        assertThat(people.lineOf(top.personId()).manager()).isEqualTo(id("a"));
        assertThat(people.get(id("a")).managerId()).isNull();
    }

    @Test
    void keepsAFileWithProblemsButNeverAppliesIt() {
        var imported = upload(aRow(id("a"), "nobody"));
        assertThat(imported.state()).isEqualTo(State.REFUSED);
        assertThat(imports.problems(imported.id()))
                .extracting(RosterProblem::line, RosterProblem::column, RosterProblem::arguments)
                .containsExactly(
                        tuple(null, null, List.of()),
                        tuple(null, null, List.of()),
                        tuple(2, "manager_id", List.of("nobody")));
        assertRefused(Kind.INVALID, "people.roster.refused.hasProblems", () -> imports.apply(imported.id(), HR));
        assertRefused(Kind.INVALID, "people.roster.refused.hasProblems", () -> imports.discard(imported.id(), HR));
        assertThat(people.find(id("a"))).isEmpty();
    }

    @Test
    void refusesToApplyWhenTheRosterHasChangedSince() {
        var first = upload(top);
        var second = upload(top, aRow(id("a"), top.personId()));
        imports.apply(second.id(), HR);
        assertThat(imports.isCurrent(first)).isFalse();
        assertRefused(Kind.MOVED_ON, "people.roster.refused.rosterChanged", () -> imports.apply(first.id(), HR));
        assertThat(imports.get(first.id()).state()).isEqualTo(State.PENDING);
        assertThat(people.get(id("a")).active()).isTrue();
    }

    @Test
    void appliesOnceHoweverOftenItIsAsked() {
        var imported = applied(top);
        long version = version();
        imports.apply(imported.id(), HR);
        assertThat(version()).isEqualTo(version);
        assertThat(events.stream(RosterChanged.class)).hasSize(1);
        assertRefused(Kind.MOVED_ON, "people.roster.refused.applied", () -> imports.discard(imported.id(), HR));
    }

    @Test
    void discardsWithItsChanges() {
        var imported = upload(top);
        imports.discard(imported.id(), HR);
        imports.discard(imported.id(), HR);
        assertThat(imports.get(imported.id()).state()).isEqualTo(State.DISCARDED);
        assertThat(imports.changes(imported.id(), ChangeKind.JOINING, 0, 10)).isEmpty();
        assertRefused(Kind.MOVED_ON, "people.roster.refused.discarded", () -> imports.apply(imported.id(), HR));
    }

    @Test
    void refusesAnImportThatDoesNotExist() {
        assertRefused(Kind.MISSING, "people.roster.refused.unknownImport", () -> imports.get("nothing"));
        assertRefused(Kind.MISSING, "people.roster.refused.unknownImport", () -> imports.apply("nothing", HR));
        assertRefused(Kind.MISSING, "people.roster.refused.unknownImport", () -> imports.discard("nothing", HR));
    }

    @Test
    void limitsTheSizeOfAFile() {
        var largest = new byte[RosterImports.LARGEST_FILE];
        Arrays.fill(largest, (byte) 'x');
        assertThat(imports.upload("x.csv", largest, HR).state()).isEqualTo(State.REFUSED);
        assertRefused(
                Kind.INVALID,
                "people.roster.refused.tooLarge",
                () -> imports.upload("x.csv", new byte[RosterImports.LARGEST_FILE + 1], HR));
    }

    @Test
    void showsOnlyTheNameOfAFileNotItsPlace() {
        assertThat(imports.upload("C:\\Users\\ada\\ros\u202Eter.csv", new byte[0], HR)
                        .fileName())
                .isEqualTo("roster.csv");
        assertThat(imports.upload("../../etc/" + "x".repeat(300), new byte[0], HR)
                        .fileName())
                .isEqualTo("x".repeat(255));
    }

    @Test
    void listsImportsNewestFirst() {
        var imported = upload(top);
        assertThat(imports.latest(1_000)).extracting(RosterImport::id).contains(imported.id());
        assertThat(imports.latest(1)).hasSize(1);
    }

    @Test
    void pagesThroughTheChangesOfAKind() {
        var imported = upload(top, aRow(id("a"), top.personId()), aRow(id("b"), top.personId()));
        assertThat(imports.changes(imported.id(), ChangeKind.JOINING, 1, 1))
                .extracting(RosterChange::personId)
                .containsExactly(id("a"));
    }

    @Test
    void importsFiftyThousandPeople() {
        var rows = new ArrayList<RosterRow>();
        rows.add(top);
        IntStream.range(0, 50_000)
                .forEach(number -> rows.add(aRow(id(number), number < 8 ? top.personId() : id(number / 8))));
        var all = rows.toArray(RosterRow[]::new);
        applied(all);
        assertThat(jdbc.sql("select count(*) from person where active")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50_001);
        assertThat(upload(all).unchanged()).isEqualTo(50_001);
        applied(top);
        assertThat(people.active()).hasSize(1);
        forgetEverybody();
    }

    /** So that the tests that follow do not carry fifty thousand people. */
    private void forgetEverybody() {
        jdbc.sql("delete from roster_import_change where person_id like ?")
                .param(mark + "%")
                .update();
        jdbc.sql("update person set manager_id = null where id like ?")
                .param(mark + "%")
                .update();
        jdbc.sql("delete from person where id like ?").param(mark + "%").update();
    }

    private RosterImport applied(RosterRow... rows) {
        var imported = upload(rows);
        imports.apply(imported.id(), HR);
        return imported;
    }

    private RosterImport upload(RosterRow... rows) {
        return imports.upload("roster.csv", RosterCsv.write(List.of(rows)).getBytes(UTF_8), HR);
    }

    private String id(Object name) {
        return mark + "-" + name;
    }

    private long version() {
        return jdbc.sql("select version from roster_version").query(Long.class).single();
    }

    private static void assertRefused(Kind kind, String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
