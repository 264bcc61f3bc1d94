package org.evenhand.reviews.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.parts.RestDays;
import org.evenhand.people.Absence;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A review, its person, and Human Resources who record when the person is away. */
public final class AbsenceWorld {

    public static final String REASON = "Surgery on the left knee";

    public final ReviewWorld reviews;
    public final String caseId;
    public final String person;

    private final AbsenceDesk desk;
    private final RestDays days;
    private final PerformanceReviews all;
    private final LibraryCalendar calendar;
    private final TestClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;

    public AbsenceWorld(ApplicationContext beans) {
        reviews = new ReviewWorld(beans);
        desk = beans.getBean(AbsenceDesk.class);
        days = beans.getBean(RestDays.class);
        all = beans.getBean(PerformanceReviews.class);
        calendar = beans.getBean(LibraryCalendar.class);
        clock = beans.getBean(TestClock.class);
        management = beans.getBean(ManagementService.class);
        runtime = beans.getBean(RuntimeService.class);
        caseId = reviews.review();
        person = review().personId();
    }

    public PerformanceReview review() {
        return all.get(caseId);
    }

    public Absence away(String first, @Nullable String last) {
        return desk.record(absence(first, last), reviews.library.hr);
    }

    public NewAbsence absence(String first, @Nullable String last) {
        return new NewAbsence(person, LocalDate.parse(first), last == null ? null : LocalDate.parse(last), REASON);
    }

    /** The clock at nine in the morning of that day, after the application has looked who is away. */
    public void dayBreaks(String day) {
        clock.set(LocalDate.parse(day)
                .atTime(LocalTime.of(9, 0))
                .atZone(calendar.zone())
                .toInstant());
        days.look();
    }

    public void endsOn(Absence absence, @Nullable String last) {
        desk.changeEnd(
                absence.id(),
                absence.version(),
                last == null ? null : LocalDate.parse(last),
                "They told us",
                reviews.library.hr);
    }

    public void isCanceled(Absence absence) {
        desk.cancel(absence.id(), absence.version(), "Recorded by mistake", reviews.library.hr);
    }

    /** Due days of every pending timer of the case, in order. */
    public List<LocalDate> timers() {
        return timerMoments().stream().map(calendar::dateOf).toList();
    }

    public List<Instant> timerMoments() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .sorted()
                .toList();
    }

    public LocalDate dueDay() {
        return calendar.dateOf(Objects.requireNonNull(reviews.waitsFor(caseId).dueAt()));
    }
}
