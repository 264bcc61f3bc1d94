package org.evenhand.people.web;

import java.util.List;
import org.evenhand.people.PeopleSearch.Found;
import org.evenhand.people.PeopleSearch.Query;
import org.evenhand.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of the roster with the addresses of those around it. */
public record RosterView(Query query, int count, Found found) {

    public List<Person> people() {
        return found.people();
    }

    public @Nullable String previous() {
        return found.hasPrevious() && !people().isEmpty() ? address("before", people().get(0)) : null;
    }

    public @Nullable String next() {
        return found.hasNext() ? address("after", people().get(people().size() - 1)) : null;
    }

    private String address(String direction, Person from) {
        var address = UriComponentsBuilder.fromPath("/hr/roster").queryParam(direction, "{from}");
        if (query.withLeft()) {
            address.queryParam("left", true);
        }
        if (query.words().isEmpty()) {
            return address.encode().buildAndExpand(from.id()).toUriString();
        }
        return address.queryParam("q", "{words}")
                .encode()
                .buildAndExpand(from.id(), query.words())
                .toUriString();
    }
}
