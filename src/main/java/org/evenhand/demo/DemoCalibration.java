package org.evenhand.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.Convening;
import org.evenhand.calibration.MemberOptions;
import org.evenhand.calibration.NewSession;
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

    private final WaitingReviews waiting;
    private final Convening convening;
    private final MemberOptions options;
    private final People people;
    private final Inbox inbox;
    private final Jobs jobs;
    private final DemoWork work;

    DemoCalibration(
            WaitingReviews waiting,
            Convening convening,
            MemberOptions options,
            People people,
            Inbox inbox,
            Jobs jobs,
            DemoWork work) {
        this.waiting = waiting;
        this.convening = convening;
        this.options = options;
        this.people = people;
        this.inbox = inbox;
        this.jobs = jobs;
        this.work = work;
    }

    /** Every directorate in which reviews wait holds a session from its first step to its last. */
    void hold(ReviewCycle cycle, LocalDate today, Actor hr) {
        for (OfDirectorate directorate : waiting.of(cycle.id())) {
            if (directorate.waiting() > 0) {
                CalibrationSession session = convene(cycle, directorate.directorate(), hr);
                for (List<OpenTask> open = open(session); !open.isEmpty(); open = open(session)) {
                    work.work(open.get(0), cycle, today);
                }
                jobs.runDue();
            }
        }
    }

    /** The directorate in which most reviews wait has convened a session, and one view is in. */
    void begin(ReviewCycle cycle, LocalDate today, Actor hr) {
        waiting.of(cycle.id()).stream()
                .filter(directorate -> directorate.waiting() > 0)
                .max(Comparator.comparingLong(OfDirectorate::waiting))
                .map(directorate -> convene(cycle, directorate.directorate(), hr))
                .ifPresent(session -> work.work(open(session).get(0), cycle, today));
    }

    private CalibrationSession convene(ReviewCycle cycle, String directorate, Actor hr) {
        List<Person> members = options.of(convening.waiting(cycle.id(), directorate, hr));
        NewSession session = Stream.of(Role.HR, Role.DEPARTMENT_HEAD)
                .flatMap(role -> people.activeWith(role).stream())
                .map(monitor -> session(members, monitor))
                .filter(wanted -> convening
                        .problems(cycle.id(), directorate, wanted, hr)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        return convening.convene(cycle.id(), directorate, session, hr);
    }

    private static NewSession session(List<Person> members, Person monitor) {
        Set<String> ids = members.stream().map(Person::id).collect(Collectors.toSet());
        return new NewSession(ids, chair(members), monitor.id(), null);
    }

    private static String chair(List<Person> members) {
        return members.stream()
                .filter(person -> person.roles().contains(Role.ASSOCIATE_DIRECTOR))
                .findFirst()
                .orElse(members.get(0))
                .id();
    }

    private List<OpenTask> open(CalibrationSession session) {
        return inbox.openIn(session.id()).stream().map(InboxItem::task).toList();
    }
}
