package org.evenhand.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.Convening;
import org.evenhand.calibration.MemberOptions;
import org.evenhand.calibration.NewSession;
import org.evenhand.calibration.SessionRows;
import org.evenhand.calibration.WaitingReviews;
import org.evenhand.calibration.WaitingReviews.OfDirectorate;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.Jobs;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Holds the calibration sessions of the demonstration, and leaves the last one under way for visitors. */
@Component
@Profile("demo")
class DemoCalibration {

    /** Of the demonstration's own roster. */
    private static final String GATHERING = "Technology and Administration";

    private final SessionRows sessions;
    private final WaitingReviews waiting;
    private final Convening convening;
    private final MemberOptions options;
    private final People people;
    private final Inbox inbox;
    private final Jobs jobs;
    private final DemoWork work;

    DemoCalibration(
            SessionRows sessions,
            WaitingReviews waiting,
            Convening convening,
            MemberOptions options,
            People people,
            Inbox inbox,
            Jobs jobs,
            DemoWork work) {
        this.sessions = sessions;
        this.waiting = waiting;
        this.convening = convening;
        this.options = options;
        this.people = people;
        this.inbox = inbox;
        this.jobs = jobs;
        this.work = work;
    }

    /** Every directorate in which reviews wait holds a session, but for what gathers where visitors find one. */
    void hold(ReviewCycle cycle, LocalDate today, Actor hr) {
        List<OfDirectorate> waits = waiting.of(cycle.id()).stream()
                .filter(directorate -> !gathers(cycle, directorate.directorate()))
                .toList();
        for (OfDirectorate directorate : waits) {
            convene(cycle, directorate, hr).ifPresent(session -> {
                for (List<OpenTask> open = open(session); !open.isEmpty(); open = open(session)) {
                    work.work(open.get(0), cycle, today);
                }
                jobs.runDue();
            });
        }
    }

    private boolean gathers(ReviewCycle cycle, String directorate) {
        return directorate.equals(GATHERING)
                && sessions.of(cycle.id()).stream()
                        .anyMatch(session -> session.directorate().equals(directorate));
    }

    /** The directorate in which most reviews wait has convened a session, and one view is in. */
    void begin(ReviewCycle cycle, LocalDate today, Actor hr) {
        waiting.of(cycle.id()).stream()
                .sorted(Comparator.comparingLong(OfDirectorate::waiting).reversed())
                .flatMap(directorate -> convene(cycle, directorate, hr).stream())
                .findFirst()
                .ifPresent(session -> work.work(open(session).get(0), cycle, today));
    }

    /** Nothing where nobody waits, or nobody could be chair and monitor beside each other. */
    private Optional<CalibrationSession> convene(ReviewCycle cycle, OfDirectorate directorate, Actor hr) {
        String name = directorate.directorate();
        if (directorate.waiting() == 0) {
            return Optional.empty();
        }
        List<Person> members = options.of(convening.waiting(cycle.id(), name, hr));
        return Stream.of(options.usual(members), ids(members))
                .flatMap(chosen -> chosen.stream().map(chair -> new NewSession(Set.copyOf(chosen), chair, "", null)))
                .flatMap(this::monitored)
                .filter(wanted ->
                        convening.problems(cycle.id(), name, wanted, hr).isEmpty())
                .findFirst()
                .map(wanted -> convening.convene(cycle.id(), name, wanted, hr));
    }

    private Stream<NewSession> monitored(NewSession session) {
        return Stream.of(Role.HR, Role.DEPARTMENT_HEAD)
                .flatMap(role -> people.activeWith(role).stream())
                .map(monitor -> new NewSession(session.members(), session.chair(), monitor.id(), null));
    }

    private static List<String> ids(List<Person> members) {
        return members.stream().map(Person::id).toList();
    }

    private List<OpenTask> open(CalibrationSession session) {
        return inbox.openIn(session.id()).stream().map(InboxItem::task).toList();
    }
}
