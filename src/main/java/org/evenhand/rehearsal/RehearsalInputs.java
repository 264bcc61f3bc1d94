package org.evenhand.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.OpeningPreview;
import org.evenhand.cycles.PlannedAbsences;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.rehearsal.RehearsalInput.Absent;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.evenhand.reviews.Signatories;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the roster, the plan and the calendar as they are today; a handful of queries, however many people. */
@Component
class RehearsalInputs {

    /** Absences are asked for so many months after the ratings are due: late reviews end then. */
    private static final int MONTHS_AFTER = 3;

    private final People people;
    private final CriteriaSets criteria;
    private final OpeningPreview opening;
    private final ObjectProvider<PlannedAbsences> absences;
    private final LibraryCalendar calendar;
    private final Clock clock;

    RehearsalInputs(
            People people,
            CriteriaSets criteria,
            OpeningPreview opening,
            ObjectProvider<PlannedAbsences> absences,
            LibraryCalendar calendar,
            Clock clock) {
        this.people = people;
        this.criteria = criteria;
        this.opening = opening;
        this.absences = absences;
        this.calendar = calendar;
        this.clock = clock;
    }

    RehearsalInput of(ReviewCycle cycle, long revision, Assumptions assumptions) {
        LocalDate today = calendar.dateOf(clock.instant());
        List<Person> everybody = people.activeIn(cycle.staffCategory());
        Map<String, ReportingLine> lines = people.linesOf(everybody);
        CriteriaSet set = criteria.get(cycle.criteriaSetId());
        List<Reviewed> reviewed = everybody.stream()
                .map(person -> reviewed(cycle, set, person, Objects.requireNonNull(lines.get(person.id()))))
                .toList();
        return new RehearsalInput(
                cycle.id(),
                cycle.name(),
                revision,
                today,
                cycle.selfReviewDue(),
                cycle.conversationBy(),
                cycle.ratingsDue(),
                cycle.plannedBy(),
                opening.secondPerson(cycle).orElse(null),
                TrialCalendars.read(calendar),
                reviewed,
                gone(reviewed),
                absences.stream()
                        .flatMap(source ->
                                source.between(today, cycle.ratingsDue().plusMonths(MONTHS_AFTER)).stream())
                        .map(away -> new Absent(away.personId(), away.first(), away.last()))
                        .toList(),
                Conflicts.in(reviewed, cycle.plannedBy()),
                new TreeMap<>(people.names(named(cycle, reviewed))),
                new TreeMap<>(opening.facts(cycle.id())),
                cycle.calibrated(),
                assumptions);
    }

    private static Reviewed reviewed(ReviewCycle cycle, CriteriaSet set, Person person, ReportingLine line) {
        if (!set.covers(person.jobFamily())) {
            return new Reviewed(person.id(), null, null, null, "rehearsal.without.criteria");
        }
        try {
            Signatories parties = Signatories.of(person.id(), line, cycle.finalSignatory());
            return new Reviewed(
                    person.id(), parties.manager(), parties.departmentHead(), parties.associateDirector(), null);
        } catch (Refusal reason) {
            return new Reviewed(person.id(), null, null, null, reason.key());
        }
    }

    private Set<String> gone(List<Reviewed> reviewed) {
        Set<String> gone = new TreeSet<>();
        reviewed.forEach(person -> reviewers(person).forEach(gone::add));
        people.active().forEach(person -> gone.remove(person.id()));
        return gone;
    }

    private static List<String> named(ReviewCycle cycle, List<Reviewed> reviewed) {
        Set<String> named = new HashSet<>(Set.of(cycle.plannedBy()));
        reviewed.forEach(person -> {
            named.add(person.id());
            reviewers(person).forEach(named::add);
        });
        return new ArrayList<>(named);
    }

    static Stream<String> reviewers(Reviewed person) {
        return Stream.of(person.manager(), person.departmentHead(), person.associateDirector())
                .filter(Objects::nonNull);
    }
}
