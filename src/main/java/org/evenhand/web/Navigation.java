package org.evenhand.web;

import static org.evenhand.people.Role.ADMINISTRATOR;
import static org.evenhand.people.Role.EQUITY_ANALYST;
import static org.evenhand.people.Role.HR;
import static org.evenhand.people.Role.MANAGER;
import static org.evenhand.people.Role.STAFF;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which places of the application a person is shown. A place without a page is not shown to anybody. */
@Component
class Navigation {

    private static final String HOME = "/";
    private static final List<Entry> ENTRIES = List.of(
            new Entry(HOME, "web.place.home", Set.of(STAFF)),
            new Entry("/reviews", "web.place.reviews", Set.of(STAFF)),
            new Entry("/promotions", "web.place.promotion", Set.of(STAFF)),
            new Entry("/people", "web.place.people", Set.of(MANAGER)),
            new Entry("/processes", "web.place.processes", Set.of(Role.values())),
            new Entry("/hr/cycles", "web.place.cycles", Set.of(HR)),
            new Entry("/hr/promotions", "web.place.promotionRounds", Set.of(HR)),
            new Entry("/hr/roster", "web.place.roster", Set.of(HR)),
            new Entry("/hr/absences", "web.place.absences", Set.of(HR)),
            new Entry("/hr/criteria", "web.place.criteria", Set.of(HR)),
            new Entry("/hr/calendar", "web.place.calendar", Set.of(HR)),
            new Entry("/hr/cases", "web.place.cases", Set.of(HR)),
            new Entry("/hr/record-entries", "web.place.recordEntries", Set.of(HR)),
            new Entry("/findings", "web.place.findings", Set.of(HR, EQUITY_ANALYST)),
            new Entry("/incidents", "web.place.incidents", Set.of(HR, ADMINISTRATOR)),
            new Entry("/notices", "web.place.notices", Set.of(HR, ADMINISTRATOR)),
            new Entry("/administration", "web.place.administration", Set.of(ADMINISTRATOR)),
            new Entry("/demo/mail", "web.place.demoMail", Set.of(Role.values())));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<Place> of(Actor actor, String path) {
        Set<String> pages = pages();
        return ENTRIES.stream()
                .filter(entry -> pages.contains(entry.path()) && entry.isFor(actor))
                .map(entry -> new Place(entry.path(), entry.label(), entry.contains(path)))
                .toList();
    }

    private Set<String> pages() {
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    private record Entry(String path, String label, Set<Role> roles) {

        boolean isFor(Actor actor) {
            return path.equals(HOME) || roles.stream().anyMatch(actor::has);
        }

        boolean contains(String there) {
            return there.equals(path) || !path.equals(HOME) && there.startsWith(path + "/");
        }
    }
}
