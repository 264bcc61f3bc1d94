package org.evenhand.people.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.people.DemoAccounts.DemoAccount;
import org.evenhand.people.Role;
import org.evenhand.people.roster.RosterCsv;
import org.evenhand.people.roster.RosterRow;
import org.junit.jupiter.api.Test;

class DemoRosterTests {

    private final List<RosterRow> rows = DemoRoster.rows();

    /** When the library was changed on purpose, copy the file that this test writes. */
    @Test
    void isTheRosterOfTheDocuments() throws IOException {
        var written = Path.of("target", "demo-roster.csv");
        Files.createDirectories(written.getParent());
        Files.writeString(written, RosterCsv.write(rows));
        assertThat(Path.of("src", "docs", "demo-roster.csv")).hasSameTextualContentAs(written, UTF_8);
    }

    @Test
    void hasAboutAHundredAndEightyPeopleInFourDirectorates() {
        assertThat(rows).hasSizeBetween(170, 190);
        assertThat(rows.stream().map(RosterRow::directorate).collect(Collectors.toSet()))
                .hasSize(5);
        assertThat(rows).extracting(RosterRow::staffCategory).contains("administrative", "support", "technical");
        assertThat(rows).filteredOn(row -> row.managerId() == null).hasSize(1);
    }

    @Test
    void givesEverybodyAnAddressThatReachesNobody() {
        assertThat(rows)
                .extracting(RosterRow::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z][a-z.]*[a-z][0-9]*@example\\.org"));
    }

    @Test
    void hasNamesOfManyForms() {
        var names = rows.stream().map(RosterRow::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).anyMatch(name -> !name.contains(" "));
        assertThat(names).anyMatch(name -> name.length() > 100);
        assertThat(names)
                .anyMatch(name ->
                        Character.getDirectionality(name.charAt(0)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        assertThat(names).anyMatch(name -> name.contains("Ž"));
    }

    @Test
    void letsAVisitorFollowOneReviewUpToTheAssociateDirector() {
        Map<String, RosterRow> byId = rows.stream().collect(Collectors.toMap(RosterRow::personId, Function.identity()));
        var staff = DemoRoster.playing("staff");
        var manager = DemoRoster.playing("manager");
        var head = DemoRoster.playing("departmentHead");
        var associate = DemoRoster.playing("associateDirector");
        assertThat(staff.managerId()).isEqualTo(manager.personId());
        assertThat(manager.managerId()).isEqualTo(head.personId());
        assertThat(head.managerId()).isEqualTo(associate.personId());
        assertThat(byId.get(associate.managerId()).managerId()).isNull();
        assertThat(head.roles()).containsExactly(Role.DEPARTMENT_HEAD);
        assertThat(associate.roles()).containsExactly(Role.ASSOCIATE_DIRECTOR);
    }

    @Test
    void offersOneAccountForEachRole() {
        var byEmail = rows.stream().collect(Collectors.toMap(RosterRow::email, RosterRow::roles));
        assertThat(DemoLibrary.accounts().accounts())
                .extracting(DemoAccount::who)
                .containsExactly(
                        "people.demo.staff",
                        "people.demo.manager",
                        "people.demo.departmentHead",
                        "people.demo.associateDirector",
                        "people.demo.hr",
                        "people.demo.equityAnalyst",
                        "people.demo.fairnessContact",
                        "people.demo.administrator");
        assertThat(byEmail.get(DemoRoster.playing("hr").email())).isEqualTo(Set.of(Role.HR));
        assertThat(byEmail.get(DemoRoster.playing("equityAnalyst").email())).isEqualTo(Set.of(Role.EQUITY_ANALYST));
        assertThat(byEmail.get(DemoRoster.playing("fairnessContact").email())).isEqualTo(Set.of(Role.FAIRNESS_CONTACT));
        assertThat(byEmail.get(DemoRoster.playing("administrator").email())).isEqualTo(Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(DemoRoster.rows()).isEqualTo(rows);
    }
}
