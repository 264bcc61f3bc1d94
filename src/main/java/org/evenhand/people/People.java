package org.evenhand.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** Lets nobody else lock the same person until the transaction ends; an id without a person locks nothing. */
    public void lock(String id) {
        jdbc.sql("select id from person where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** The active person with that e-mail address, upper or lower case. */
    public Optional<Person> byEmail(String email) {
        return one("where p.sign_in_email = ?", email.strip().toLowerCase(Locale.ROOT));
    }

    /** The active people whose manager that is, by name. */
    public List<Person> reportsOf(String managerId) {
        return many("where p.manager_id = ? and p.active", managerId);
    }

    /** The people with those ids, whether still here or not, by id. Ids that the roster never named are left out. */
    public Map<String, Person> withIds(Collection<String> ids) {
        var wanted = ids.stream().distinct().toList();
        var found = new HashMap<String, Person>();
        for (int from = 0; from < wanted.size(); from += IDS_PER_QUERY) {
            var part = wanted.subList(from, Math.min(from + IDS_PER_QUERY, wanted.size()));
            jdbc.sql(PersonRows.SELECT + "where p.id in (:ids)")
                    .param("ids", part)
                    .query(PersonRows::map)
                    .list()
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    /**
     * The three people above somebody who take part in a review.
     *
     * @throws Refusal MISSING when the roster never named that id
     */
    public ReportingLine lineOf(String personId) {
        var person = get(personId);
        return Objects.requireNonNull(linesOf(List.of(person)).get(person.id()));
    }

    /** What {@link #lineOf} says of each of them, by id: one query for each level above, however many they are. */
    public Map<String, ReportingLine> linesOf(Collection<Person> people) {
        var superiors = superiorsOf(people);
        var lines = new HashMap<String, ReportingLine>();
        people.forEach(person ->
                lines.put(person.id(), ReportingChain.above(person, superiors).line()));
        return lines;
    }

    /** Ids of everybody above somebody in the roster, the nearest first; empty for an unknown id. */
    public List<String> above(String personId) {
        return find(personId).map(this::idsAbove).orElse(List.of());
    }

    /** Whether one person stands anywhere above another in the roster. */
    public boolean isAbove(String superior, String personId) {
        return above(personId).contains(superior);
    }

    private List<String> idsAbove(Person person) {
        return ReportingChain.above(person, superiorsOf(List.of(person))).above().stream()
                .map(ReportingChain.Superior::id)
                .toList();
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

    /** Everybody above somebody of them, by id. */
    private Map<String, Person> superiorsOf(Collection<Person> people) {
        var known = new HashMap<String, Person>();
        var next = managersOf(people, known);
        while (!next.isEmpty()) {
            var level = withIds(next);
            known.putAll(level);
            next = managersOf(level.values(), known);
        }
        return known;
    }

    private static Set<String> managersOf(Collection<Person> people, Map<String, Person> known) {
        return people.stream()
                .map(Person::managerId)
                .filter(Objects::nonNull)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
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
