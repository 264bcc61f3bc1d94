package org.evenhand.people.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.people.Accounts;
import org.evenhand.people.Actor;
import org.evenhand.people.DemoAccounts;
import org.evenhand.people.DemoAccounts.DemoAccount;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.people.roster.RosterCsv;
import org.evenhand.people.roster.RosterImports;
import org.evenhand.people.roster.RosterRow;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty roster with the made-up library, through the same import as a real one, and lets everybody sign in. */
@Component
@DemoOnly
@Order(20)
class DemoLibrary implements ApplicationRunner {

    /** Of everybody in the demonstration; shown on its sign-in page. */
    static final String PASSWORD = "demo reading room";

    private final People people;
    private final RosterImports imports;
    private final Accounts accounts;
    private final PasswordEncoder encoder;

    DemoLibrary(People people, RosterImports imports, Accounts accounts, PasswordEncoder encoder) {
        this.people = people;
        this.imports = imports;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    static DemoAccounts accounts() {
        return new DemoAccounts(Stream.of(
                        "staff",
                        "manager",
                        "departmentHead",
                        "associateDirector",
                        "hr",
                        "equityAnalyst",
                        "fairnessContact",
                        "administrator")
                .map(part -> new DemoAccount(DemoRoster.playing(part).email(), PASSWORD, "people.demo." + part))
                .toList());
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (people.everybody().isEmpty()) {
            var rows = new ArrayList<>(DemoRoster.rows());
            rows.removeAll(DemoRoster.newcomers());
            take(rows, rows);
        }
    }

    /** Imports the roster, and lets those people sign in. */
    @Transactional
    public void take(List<RosterRow> roster, List<RosterRow> visitors) {
        apply(roster);
        var hash = encoder.encode(PASSWORD);
        visitors.forEach(row -> accounts.setPassword(row.personId(), hash));
    }

    private void apply(List<RosterRow> rows) {
        var hr = new Actor(DemoRoster.playing("hr").personId(), Set.of(Role.STAFF, Role.HR), null);
        var imported = imports.upload("demo-roster.csv", RosterCsv.write(rows).getBytes(UTF_8), hr);
        imports.apply(imported.id(), hr);
    }
}
