package org.evenhand.disclosure.lists;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.people.PeopleSearch;
import org.evenhand.people.PeopleSearch.Found;
import org.evenhand.people.PeopleSearch.Query;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/** The roster as it is searched. It stands here because who people are is known before there are lists. */
@Component
class RosterListExport implements ListExport {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_SEARCH = 200;

    private final PeopleSearch search;

    RosterListExport(PeopleSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "people.column.name",
                "people.column.job",
                "history.list.unit",
                "people.column.manager",
                "people.column.email",
                "people.column.active");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        String words = filters.getOrDefault("q", "").replace("\0", "").strip();
        Query query = new Query(
                words.substring(0, Math.min(LONGEST_SEARCH, words.length())), "true".equals(filters.get("left")));
        Found found = search.first(query, AT_ONCE);
        while (!found.people().isEmpty()) {
            for (Person person : found.people()) {
                line(person, to);
            }
            Person last = found.people().get(found.people().size() - 1);
            found = found.hasNext() ? search.after(query, last.id(), AT_ONCE) : new Found(List.of(), true, false);
        }
    }

    private static void line(Person person, Lines to) throws IOException {
        String manager = person.managerId();
        to.add(
                person.displayName(),
                person.jobTitle(),
                person.unit(),
                manager == null ? null : new PersonName(manager),
                person.email(),
                new Word(person.active() ? "people.active.true" : "people.active.false"));
    }
}
