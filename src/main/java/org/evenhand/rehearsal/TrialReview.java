package org.evenhand.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.engine.TrialEngine;
import org.evenhand.engine.TrialEngine.TrialJob;
import org.evenhand.engine.TrialEngine.TrialTask;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.evenhand.rehearsal.RehearsalReport.OnLeave;
import org.evenhand.rehearsal.TrialDeadlines.Escalation;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One process from its start to its end: whatever comes next is done next, a timer at its date or a step on the day on
 * which its holder acts. Reviews wait for nobody but their own people, so that each is played alone.
 */
final class TrialReview {

    /** More moves than any review can have; a model that never ends is reported, not played for ever. */
    private static final int MOST_MOVES = 500;

    private record Planned(String step, String person, Instant at, LocalDate due, @Nullable Escalation escalation) {}

    private final TrialEngine engine;
    private final TrialClock clock;
    private final TrialPeople people;
    private final TrialNotes notes;
    private final LibraryCalendar calendar;
    private final Assumptions assumptions;
    private final Set<String> gone;
    private final String subject;
    private final TrialDeadlines deadlines;
    private final TrialLateness lateness;
    private final Map<String, Planned> planned = new HashMap<>();
    private final Set<String> nobodys = new HashSet<>();

    TrialReview(
            TrialEngine engine,
            TrialClock clock,
            TrialPeople people,
            TrialDeadlines deadlines,
            TrialNotes notes,
            LibraryCalendar calendar,
            RehearsalInput input,
            Reviewed person) {
        this.engine = engine;
        this.clock = clock;
        this.people = people;
        this.notes = notes;
        this.calendar = calendar;
        this.assumptions = input.assumptions();
        this.gone = input.gone();
        this.deadlines = deadlines;
        subject = person.id();
        lateness = new TrialLateness(person, calendar, againAfter(assumptions), notes);
    }

    private static int againAfter(Assumptions assumptions) {
        return Objects.requireNonNullElse(assumptions.escalateAgainAfter(), 0);
    }

    /** Plays what has been started; whether it came to its end. */
    boolean toItsEnd() {
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            var tasks = engine.tasks();
            tasks.forEach(this::plan);
            noteLapsed(tasks.stream().map(TrialTask::id).toList());
            Optional<TrialJob> job = engine.jobs().stream()
                    .filter(waiting -> at(waiting).isBefore(TrialDeadlines.BEYOND))
                    .min(Comparator.comparing(TrialReview::at));
            Optional<TrialTask> task = tasks.stream()
                    .filter(open -> planned.containsKey(open.id()))
                    .min(Comparator.comparing(this::plannedAt));
            if (job.isEmpty() && task.isEmpty()) {
                if (!tasks.isEmpty() || !waitForMessage()) {
                    return tasks.isEmpty();
                }
            } else {
                move(job, task);
            }
            notes.moves++;
        }
        return false;
    }

    private Instant plannedAt(TrialTask open) {
        return Objects.requireNonNull(planned.get(open.id())).at();
    }

    private void move(Optional<TrialJob> job, Optional<TrialTask> task) {
        boolean timer = job.isPresent()
                && task.map(open -> !at(job.get()).isAfter(plannedAt(open))).orElse(true);
        if (timer) {
            forward(at(job.orElseThrow()));
            engine.run(job.orElseThrow());
        } else {
            done(task.orElseThrow());
        }
    }

    private boolean waitForMessage() {
        LocalDate day = calendar.plusBusinessDays(clock.today(), assumptions.messageDays());
        if (!engine.deliverOneMessage()) {
            return false;
        }
        forward(clock.afternoonOf(day));
        return true;
    }

    private void plan(TrialTask task) {
        if (planned.containsKey(task.id()) || nobodys.contains(task.id())) {
            return;
        }
        String person = task.assignee();
        if (person == null || person.isEmpty() || gone.contains(person)) {
            nobodys.add(task.id());
            notes.waitsForNobody(task.step(), person);
            return;
        }
        LocalDate opened = clock.today();
        LocalDate due = task.dueAt() == null ? opened : calendar.dateOf(task.dueAt());
        LocalDate acts = people.actsOn(person, opened, due);
        LocalDate back = people.backOn(person, due);
        if (!back.equals(due)) {
            notes.onLeave.add(new OnLeave(person, task.step(), due, back));
        }
        planned.put(task.id(), planned(task, person, clock.afternoonOf(acts), due, back));
    }

    /** The leave of the employee moves the dates of a real review: what falls into it is not late. */
    private Planned planned(TrialTask task, String person, Instant at, LocalDate due, LocalDate back) {
        boolean paused = person.equals(subject) && !back.equals(due);
        return paused
                ? new Planned(task.step(), person, at, back, null)
                : new Planned(task.step(), person, at, due, deadlines.escalation(task.step()));
    }

    private void done(TrialTask task) {
        Planned plan = Objects.requireNonNull(planned.remove(task.id()));
        forward(plan.at());
        String person = Objects.requireNonNull(task.assignee());
        LocalDate day = clock.today();
        notes.done(
                task.step(),
                person,
                !person.equals(subject),
                day,
                people.minutes(task.step()),
                day.isAfter(plan.due()));
        lateness.ended(person, plan.due(), plan.escalation(), day);
        engine.complete(task, people.answers(task.step()));
    }

    /** Steps that were open before and are gone without being done. */
    private void noteLapsed(java.util.List<String> open) {
        planned.keySet().stream().filter(id -> !open.contains(id)).toList().forEach(id -> {
            Planned undone = Objects.requireNonNull(planned.remove(id));
            notes.lapsed(undone.step());
            lateness.ended(undone.person(), undone.due(), undone.escalation(), clock.today());
        });
    }

    private void forward(Instant at) {
        if (at.isAfter(clock.now())) {
            clock.set(at);
        }
    }

    private static Instant at(TrialJob job) {
        return job.dueAt() == null ? Instant.EPOCH : job.dueAt();
    }
}
