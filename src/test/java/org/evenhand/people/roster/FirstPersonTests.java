package org.evenhand.people.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.people.roster.RosterRows.aTop;
import static org.evenhand.people.roster.RosterRows.named;

import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.PasswordLinks;
import org.evenhand.people.People;
import org.evenhand.people.PeopleAlone;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FirstPersonTests {

    private static final String[] GIVEN = {
        "evenhand.first-person.id=4711",
        "evenhand.first-person.email=Ada@Example.org",
        "evenhand.first-person.name=Ada Wren"
    };

    @Test
    void opensAnEmptyInstallation() throws Exception {
        try (var started = new PeopleAlone("test", GIVEN)) {
            started.run();
            var ada = started.get(People.class).byEmail("ada@example.org").orElseThrow();
            assertThat(ada.id()).isEqualTo("4711");
            assertThat(ada.name()).isEqualTo("Ada Wren");
            assertThat(ada.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.HR, Role.ADMINISTRATOR);
            started.get(PasswordLinks.class).request("ada@example.org");
            started.run();
            assertThat(started.get(People.class).everybody()).containsExactly(ada);
        }
    }

    @Test
    void isNobodyUnlessGiven() throws Exception {
        try (var started = new PeopleAlone("test")) {
            started.run();
            assertThat(started.get(People.class).everybody()).isEmpty();
        }
    }

    @Test
    void becomesWhoTheFirstRosterSays() throws Exception {
        try (var started = new PeopleAlone("test", GIVEN)) {
            started.run();
            apply(started, named(aTop("4711"), "Ada Wren", "ada@example.org"));
            assertThat(started.get(People.class).get("4711").jobTitle()).isEqualTo("Librarian");
            started.run();
            assertThat(started.get(People.class).active())
                    .extracting(Person::id)
                    .containsExactly("4711");
        }
    }

    @Test
    void leavesWithARosterThatNamesSomebodyElse() throws Exception {
        try (var started = new PeopleAlone("test", GIVEN)) {
            started.run();
            apply(started, named(aTop("1"), "Ada Wren", "ada@example.org"));
            assertThat(started.get(People.class).byEmail("ada@example.org"))
                    .map(Person::id)
                    .contains("1");
        }
    }

    private static void apply(PeopleAlone started, RosterRow row) {
        var by = new Actor("4711", Set.of(Role.HR), null);
        var imports = started.get(RosterImports.class);
        var file = RosterCsv.write(List.of(row)).getBytes(UTF_8);
        imports.apply(imports.upload("first.csv", file, by).id(), by);
    }
}
