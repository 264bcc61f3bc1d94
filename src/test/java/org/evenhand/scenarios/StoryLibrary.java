package org.evenhand.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.people.Accounts;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.testsupport.browser.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A small library of which only HR is in the roster yet: its roster file, its accounts, its people at browsers. */
final class StoryLibrary {

    static final String PASSWORD = "seven quiet rivers";
    static final String FAMILY = "Librarianship";

    private static final String HEADER = "person_id,name,preferred_name,email,unit,directorate,job_title,job_family,"
            + "grade,staff_category,manager_id,hired_on,in_grade_since,fte,roles\n";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Accounts accounts;
    private final String hash;

    StoryLibrary(JdbcClient jdbc, Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.hash = encoder.encode(PASSWORD);
        EmptyLibrary.in(jdbc);
        new TestPeople(jdbc).add(id("hr"), null, "administrative", Role.HR);
        jdbc.sql("update person set sign_in_email = ? where id = ?")
                .params(email("hr"), id("hr"))
                .update();
        accounts.setPassword(id("hr"), hash);
    }

    /** The staff category that only this library has. */
    String category() {
        return "professional " + mark;
    }

    /** What every id in this library begins with. */
    String mark() {
        return mark;
    }

    String id(String who) {
        return mark + "-" + who;
    }

    String email(String who) {
        return who + "." + mark + "@example.org";
    }

    /** The roster: a director, an associate director, a department head, a manager, three staff and HR. */
    Path roster(Path folder) throws IOException {
        return file(folder, row("ines", "Inés Okafor", "manager", category(), ""));
    }

    /** The same with somebody whom nobody in the file leads. */
    Path wrongRoster(Path folder) throws IOException {
        return file(folder, row("ines", "Inés Okafor", "nobody", category(), ""));
    }

    /** Everybody in the roster can sign in. */
    void openAccounts() {
        Stream.of("director", "associate", "head", "manager", "ines", "tariq", "wanda")
                .forEach(who -> accounts.setPassword(id(who), hash));
    }

    Visitor signedIn(Visitor visitor, String who) {
        return visitor.signIn(email(who), PASSWORD);
    }

    private Path file(Path folder, String staff) throws IOException {
        return Files.writeString(
                folder.resolve("roster-" + mark + ".csv"),
                HEADER
                        + row("director", "Amara Castellanos", "", "executive", "")
                        + row("associate", "Mateo Lindqvist", "director", "executive", "associate_director")
                        + row("head", "Hana Volkov", "associate", "executive", "department_head")
                        + row("manager", "Rosa Delgado", "head", "executive", "")
                        + staff
                        + row("tariq", "Tariq Haddad", "manager", category(), "")
                        + row("wanda", "Wanda Nowak", "manager", category(), "")
                        + row("hr", "Lior Adeyemi", "director", "executive", "hr"));
    }

    private String row(String who, String name, String manager, String category, String roles) {
        String above = manager.isEmpty() ? "" : id(manager);
        return String.join(
                        ",",
                        id(who),
                        name,
                        "",
                        email(who),
                        "Maps",
                        "Collections",
                        "Librarian",
                        FAMILY,
                        "7",
                        category,
                        above,
                        "2015-09-01",
                        "2020-07-01",
                        "1",
                        roles)
                + "\n";
    }
}
