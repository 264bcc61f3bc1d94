package org.evenhand.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.evenhand.people.ReportingChain.Superior;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody in the roster, those who left included. Only an applied roster import changes it. */
@Component
public class People {

    /** Longer lists of ids are asked for in parts: PostgreSQL takes at most 65,535 parameters. */
    private static final int IDS_PER_QUERY = 5_000;

    private static final String BY_NAME = " order by p.sort_key, p.id";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with that id, whether still here or not. */
    public Optional<Person> find(String id) {
        return one("where p.id = ?", id);
    }

    /**
     * The person with that id, whether still here or not.
     *
     * @throws Refusal MISSING when the roster never named that id
     */
    public Person get(String id) {
        return find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "people.refused.unknownPerson"));
    }

    /** The active person with that e-mail address, upper or lower case. */
    public Optional<Person> byEmail(String email) {
        return one("where p.sign_in_email = ?", email.strip().toLowerCase(Locale.ROOT));
    }

    /** The active people whose manager that is, by name. */
    public List<Person> reportsOf(String managerId) {
        return many("where p.manager_id = ? and p.active", managerId);
    }

    /**
     * The three people above somebody who take part in a review.
     *
     * @throws Refusal MISSING when the roster never named that id
     */
    public ReportingLine lineOf(String personId) {
        return new ReportingChain(List.copyOf(above(get(personId), this::get).values())).line();
    }

    /** The three people above each, as {@link #lineOf}, in one query for all of them. */
    public Map<String, ReportingLine> linesOf(Collection<Person> people) {
        var everybody = new HashMap<String, Person>();
        everybody().forEach(person -> everybody.put(person.id(), person));
        var lines = new HashMap<String, ReportingLine>();
        people.forEach(person -> lines.put(
                person.id(),
                new ReportingChain(List.copyOf(above(person, everybody::get).values())).line()));
        return lines;
    }

    /** Everybody active, by name. */
    public List<Person> active() {
        return many("where p.active");
    }

    /** Everybody that the roster ever named, by name. */
    public List<Person> everybody() {
        return many("");
    }

    /** Everybody active of that staff category, by name. */
    public List<Person> activeIn(String staffCategory) {
        return many("where p.staff_category = ? and p.active", staffCategory);
    }

    /** Everybody active to whom the roster gave that role, by name. */
    public List<Person> activeWith(Role role) {
        return many("where p.active").stream()
                .filter(person -> person.roles().contains(role))
                .toList();
    }

    /** The staff categories of everybody active, in alphabetical order. */
    public Set<String> staffCategories() {
        return new TreeSet<>(jdbc.sql("select distinct staff_category from person where active")
                .query(String.class)
                .set());
    }

    /** The name each goes by, by id. Ids that the roster never named are left out. */
    public Map<String, String> names(Collection<String> ids) {
        var wanted = ids.stream().distinct().toList();
        var names = new HashMap<String, String>();
        for (int from = 0; from < wanted.size(); from += IDS_PER_QUERY) {
            var part = wanted.subList(from, Math.min(from + IDS_PER_QUERY, wanted.size()));
            jdbc.sql("select id, coalesce(preferred_name, name) as display_name from person where id in (:ids)")
                    .param("ids", part)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("display_name"));
                    });
        }
        return names;
    }

    /** The people above, nearest first; ends where the roster ends, or where it would come round again. */
    private static Map<String, Superior> above(Person person, Function<String, Person> lookup) {
        var above = new LinkedHashMap<String, Superior>();
        var next = person.managerId();
        while (next != null && !next.equals(person.id()) && !above.containsKey(next)) {
            var superior = lookup.apply(next);
            above.put(next, new Superior(next, superior.roles()));
            next = superior.managerId();
        }
        return above;
    }

    private Optional<Person> one(String where, Object argument) {
        return jdbc.sql(PersonRows.SELECT + where)
                .param(argument)
                .query(PersonRows::map)
                .optional();
    }

    private List<Person> many(String where, Object... arguments) {
        return jdbc.sql(PersonRows.SELECT + where + BY_NAME)
                .params(arguments)
                .query(PersonRows::map)
                .list();
    }
}
