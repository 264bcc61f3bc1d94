package org.evenhand.people.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.evenhand.people.Accounts;
import org.evenhand.people.DemoAccounts;
import org.evenhand.people.DemoNewcomers;
import org.evenhand.people.People;
import org.evenhand.people.PeopleAlone;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.people.roster.RosterImport;
import org.evenhand.people.roster.RosterImports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@Tag("database")
class DemoLibraryTests {

    @Test
    void fillsAnEmptyRosterOnceAndLetsEverybodySignIn() throws Exception {
        try (var started = new PeopleAlone("demo")) {
            started.run();
            var people = started.get(People.class);
            assertThat(people.active()).hasSize(DemoRoster.rows().size() - 2);
            assertThat(people.staffCategories()).containsExactly("administrative", "support", "technical");
            assertThat(people.lineOf(DemoRoster.playing("staff").personId()))
                    .isEqualTo(new ReportingLine(
                            DemoRoster.playing("manager").personId(),
                            DemoRoster.playing("departmentHead").personId(),
                            DemoRoster.playing("associateDirector").personId()));
            assertThat(started.get(DemoAccounts.class).accounts()).hasSize(8).allSatisfy(demo -> {
                var account =
                        started.get(Accounts.class).findByEmail(demo.email()).orElseThrow();
                assertThat(started.get(PasswordEncoder.class).matches(demo.password(), account.passwordHash()))
                        .isTrue();
            });
            started.run();
            assertThat(started.get(RosterImports.class).latest(10))
                    .extracting(RosterImport::state)
                    .containsExactly(RosterImport.State.APPLIED);
        }
    }

    @Test
    void takesThoseWhoBeginLaterWithASecondRoster() throws Exception {
        try (var started = new PeopleAlone("demo")) {
            started.run();
            var people = started.get(People.class);
            var newcomers = started.get(DemoNewcomers.class).arrive(LocalDate.of(2026, 5, 18));
            assertThat(people.get(newcomers.get(0)).hiredOn()).isEqualTo("2026-05-18");
            assertThat(newcomers).hasSize(2);
            assertThat(people.active())
                    .hasSameSizeAs(DemoRoster.rows())
                    .extracting(Person::id)
                    .containsAll(newcomers);
            assertThat(started.get(RosterImports.class).latest(10)).hasSize(2);
        }
    }

    @Test
    void leavesARosterThatIsThereAlone() throws Exception {
        try (var started = new PeopleAlone("demo", "evenhand.first-person.email=ada@example.org")) {
            started.run();
            assertThat(started.get(People.class).active())
                    .extracting(Person::id)
                    .containsExactly("first-person");
        }
    }

    @Test
    void existsInTheDemonstrationOnly() throws Exception {
        try (var started = new PeopleAlone("production")) {
            started.run();
            assertThat(started.get(People.class).everybody()).isEmpty();
        }
    }
}
