package org.evenhand.web;

import static org.evenhand.people.Role.ADMINISTRATOR;
import static org.evenhand.people.Role.EQUITY_ANALYST;
import static org.evenhand.people.Role.FAIRNESS_CONTACT;
import static org.evenhand.people.Role.HR;
import static org.evenhand.people.Role.MANAGER;
import static org.evenhand.people.Role.STAFF;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which places of the application a person is shown. Human Resources has too many for one line: theirs stand in groups on
 * a page of their own, and each page shows those of its group. A place without a page is not shown to anybody.
 */
@Component
class Navigation {

    /** The page with the groups. */
    static final String LIBRARY_HR = "/hr";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "web.place.home", Set.of(STAFF), null),
            new Entry("/reviews", "web.place.reviews", Set.of(STAFF), null),
            new Entry("/promotions", "web.place.promotion", Set.of(STAFF), null),
            new Entry("/equity/reports", "web.place.reports", Set.of(STAFF), null),
            new Entry("/record", "web.place.myRecord", Set.of(STAFF), null),
            new Entry("/concerns", "web.place.concerns", Set.of(FAIRNESS_CONTACT), null),
            new Entry("/people", "web.place.people", Set.of(MANAGER), null),
            new Entry("/processes", "web.place.processes", Set.of(Role.values()), null),
            new Entry(LIBRARY_HR, "web.place.hr", Set.of(HR), null),
            new Entry("/hr/cycles", "web.place.cycles", Set.of(HR), HrGroup.REVIEWS),
            new Entry("/hr/six-month-reviews", "web.place.sixMonth", Set.of(HR), HrGroup.REVIEWS),
            new Entry("/hr/cases", "web.place.cases", Set.of(HR), HrGroup.REVIEWS),
            new Entry("/hr/criteria", "web.place.criteria", Set.of(HR), HrGroup.REVIEWS),
            new Entry("/hr/promotions", "web.place.promotionRounds", Set.of(HR), HrGroup.PROMOTIONS),
            new Entry("/hr/committees", "web.place.committees", Set.of(HR), HrGroup.PROMOTIONS),
            new Entry("/hr/appeals", "web.place.appeals", Set.of(HR), HrGroup.PROMOTIONS),
            new Entry("/hr/roster", "web.place.roster", Set.of(HR), HrGroup.PEOPLE),
            new Entry("/hr/roster/reviews", "web.place.managers", Set.of(HR), HrGroup.PEOPLE),
            new Entry("/hr/absences", "web.place.absences", Set.of(HR), HrGroup.PEOPLE),
            new Entry("/hr/delegations", "web.place.delegations", Set.of(HR), HrGroup.PEOPLE),
            new Entry("/hr/record-entries", "web.place.recordEntries", Set.of(HR), HrGroup.RIGHTS),
            new Entry("/hr/readers", "web.place.readers", Set.of(HR), HrGroup.RIGHTS),
            new Entry("/hr/record-requests", "web.place.recordRequests", Set.of(HR), HrGroup.RIGHTS),
            new Entry("/hr/retention", "web.place.retention", Set.of(HR), HrGroup.RIGHTS),
            new Entry("/hr/search", "web.place.search", Set.of(HR), HrGroup.RECORD),
            new Entry("/hr/paths", "web.place.paths", Set.of(HR), HrGroup.RECORD),
            new Entry("/hr/seals", "web.place.seals", Set.of(HR), HrGroup.RECORD),
            new Entry("/hr/export", "web.place.export", Set.of(HR), HrGroup.RECORD),
            new Entry("/hr/event-log", "web.place.eventLog", Set.of(HR), HrGroup.RECORD),
            new Entry("/hr/checkpoints", "web.place.checkpoints", Set.of(HR), HrGroup.EQUITY),
            new Entry("/findings", "web.place.findings", Set.of(HR, EQUITY_ANALYST), HrGroup.EQUITY),
            new Entry("/equity/audits", "web.place.audits", Set.of(HR, EQUITY_ANALYST), HrGroup.EQUITY),
            new Entry("/hr/definitions", "web.place.definitions", Set.of(HR), HrGroup.LIBRARY),
            new Entry("/hr/calendar", "web.place.calendar", Set.of(HR), HrGroup.LIBRARY),
            new Entry("/notices", "web.place.notices", Set.of(HR, ADMINISTRATOR), HrGroup.LIBRARY),
            new Entry("/incidents", "web.place.incidents", Set.of(HR, ADMINISTRATOR), HrGroup.LIBRARY),
            new Entry("/administration/vault", "web.place.vault", Set.of(ADMINISTRATOR), null),
            new Entry("/administration", "web.place.administration", Set.of(ADMINISTRATOR), null),
            new Entry("/demo/mail", "web.place.demoMail", Set.of(Role.values()), null));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The main navigation; whoever is not in Human Resources finds the few pages they share with it here. */
    List<Place> of(Actor actor, String path) {
        boolean below = actor.has(HR) && grouped(path).isPresent();
        return shown(actor)
                .filter(entry -> entry.group() == null || !actor.has(HR))
                .map(entry -> entry.place(
                        entry.contains(path) || below && entry.path().equals(LIBRARY_HR)))
                .toList();
    }

    /** The pages that Human Resources has beside this one, itself among them. */
    List<Place> siblings(Actor actor, String path) {
        Optional<Entry> here = actor.has(HR) ? grouped(path) : Optional.empty();
        return here.stream()
                .flatMap(entry -> shown(actor)
                        .filter(other -> other.group() == entry.group())
                        .map(other -> other.place(other.equals(entry))))
                .toList();
    }

    /** All pages of Human Resources in their groups. */
    Map<HrGroup, List<Place>> groups(Actor actor) {
        Map<HrGroup, List<Place>> groups = new EnumMap<>(HrGroup.class);
        for (HrGroup group : HrGroup.values()) {
            groups.put(
                    group,
                    shown(actor)
                            .filter(entry -> entry.group() == group)
                            .map(entry -> entry.place(false))
                            .toList());
        }
        return groups;
    }

    /** The nearest page of a group above that path. */
    private static Optional<Entry> grouped(String path) {
        return ENTRIES.stream()
                .filter(entry -> entry.group() != null && entry.contains(path))
                .max(Comparator.comparing(entry -> entry.path().length()));
    }

    private Stream<Entry> shown(Actor actor) {
        Set<String> pages = pages();
        return ENTRIES.stream().filter(entry -> pages.contains(entry.path()) && entry.isFor(actor));
    }

    private Set<String> pages() {
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
    }
}
