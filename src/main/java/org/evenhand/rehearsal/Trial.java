package org.evenhand.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.evenhand.engine.TrialEngine;
import org.evenhand.engine.TrialEngine.TrialCase;
import org.evenhand.equity.CheckpointResult;
import org.evenhand.equity.Checkpoints;
import org.evenhand.equity.Finding;
import org.evenhand.rehearsal.RehearsalInput.Absent;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.shared.LibraryCalendar;

/** Plays some of the reviews of a cycle, and the cycle around them, in one engine; for one thread. */
final class Trial implements AutoCloseable {

    private static final LocalTime LAUNCH = LocalTime.of(10, 0);

    private final RehearsalInput input;
    private final LibraryCalendar calendar;
    private final TrialClock clock;
    private final TrialDeadlines deadlines;
    private final Map<String, List<Absent>> absences;
    private final TrialNotes notes = new TrialNotes();
    private final TrialEngine engine;
    private TrialPeople acting;

    Trial(RehearsalInput input) {
        this.input = input;
        calendar = TrialCalendars.of(input.calendar());
        clock = new TrialClock(calendar);
        deadlines = new TrialDeadlines(input, clock);
        absences = input.absences().stream().collect(Collectors.groupingBy(Absent::person));
        acting = actingFor("");
        engine = new TrialEngine(
                Map.of("deadlines", deadlines),
                Map.of(
                        "evaluateCheckpoint", this::evaluate,
                        "beginLaunch", trial -> trial.set("launchBegun", true),
                        "openReviews", trial -> trial.set("allOpened", true)));
        deadlines.ask(engine);
    }

    /** Plays those reviews one after the other. */
    void play(List<Reviewed> people, IntConsumer done) {
        for (Reviewed person : people) {
            play(person);
            done.accept(1);
        }
    }

    /** What was seen in all of them; asked once, at the end. */
    TrialNotes notes() {
        deadlines.onClosedDays().forEach((day, count) -> notes.closures.merge(day, count, Integer::sum));
        return notes;
    }

    /** Plays the cycle itself up to the launch; the rules of its opening checkpoint that fire on the real plan. */
    List<String> openingRules() {
        return findings("opening", input.opening()).stream().map(Finding::rule).toList();
    }

    /** Whether the cycle itself comes to its end when everything is answered as assumed. */
    boolean cycleEnds() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("planner", input.planner());
        variables.put("secondPerson", input.secondPerson());
        begin("reviewCycle", input.planner(), variables);
        return review(new Reviewed(input.planner(), null, null, null, null), new TrialNotes())
                .toItsEnd();
    }

    @Override
    public void close() {
        engine.close();
    }

    private void play(Reviewed person) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("staff", person.id());
        variables.put("manager", person.manager());
        variables.put("departmentHead", person.departmentHead());
        variables.put("associateDirector", person.associateDirector());
        variables.put("selfReviewLapsed", false);
        variables.put(AnnualReview.TO_BE_CALIBRATED, input.calibrated());
        begin(AnnualReview.PROCESS, person.id(), variables);
        if (review(person, notes).toItsEnd()) {
            notes.endings.add(clock.today());
        } else {
            engine.endAll();
        }
    }

    private TrialReview review(Reviewed person, TrialNotes into) {
        return new TrialReview(engine, clock, acting, deadlines, into, calendar, input, person);
    }

    private void begin(String process, String person, Map<String, Object> variables) {
        LocalDate opens = calendar.plusBusinessDays(input.opensOn(), 0);
        clock.set(opens.atTime(LAUNCH).atZone(calendar.zone()).toInstant());
        acting = actingFor(person);
        engine.start(process, person, variables);
    }

    private TrialPeople actingFor(String person) {
        return new TrialPeople(input.assumptions(), absences, calendar, person);
    }

    private void evaluate(TrialCase trial) {
        String checkpoint = String.valueOf(trial.variable("checkpoint"));
        Map<String, Object> facts = "opening".equals(checkpoint) ? input.opening() : acting.facts(checkpoint);
        trial.set(
                "checkpointOutcome",
                CheckpointResult.of(findings(checkpoint, facts)).name());
    }

    private List<Finding> findings(String checkpoint, Map<String, Object> facts) {
        return engine.ask(Checkpoints.decisionKey(checkpoint), facts).stream()
                .map(Checkpoints::finding)
                .toList();
    }
}
