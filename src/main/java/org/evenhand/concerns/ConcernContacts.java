package org.evenhand.concerns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Whom a concern goes to: somebody with the role of a fairness contact, and where none of them may, somebody in Library HR.
 * Never who has raised it, whom it is about, who has or had a part in the case, or who was its contact before. Who is here
 * comes before who is away.
 */
@Component
class ConcernContacts {

    private final People people;
    private final Absences absences;
    private final ConcernCases cases;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ConcernContacts(People people, Absences absences, ConcernCases cases, LibraryCalendar calendar, Clock clock) {
        this.people = people;
        this.absences = absences;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws Refusal INVALID when nobody may */
    String choose(String aboutCase, Set<String> excluded) {
        return possible(aboutCase, excluded).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "concerns.refused.noContact"));
    }

    /** Everybody who could be it: fairness contacts, and only where there is none, people of Library HR. */
    List<String> possible(String aboutCase, Set<String> excluded) {
        Predicate<String> never = cases.tookPart(aboutCase).or(excluded::contains);
        List<String> contacts = with(Role.FAIRNESS_CONTACT, never);
        return contacts.isEmpty() ? with(Role.HR, never) : contacts;
    }

    private List<String> with(Role role, Predicate<String> never) {
        Set<String> away = away();
        return people.activeWith(role).stream()
                .map(Person::id)
                .filter(person -> !never.test(person))
                .sorted(Comparator.comparing(away::contains))
                .toList();
    }

    private Set<String> away() {
        LocalDate today = calendar.dateOf(clock.instant());
        return absences.between(today, today).stream().map(Absence::personId).collect(Collectors.toSet());
    }
}
