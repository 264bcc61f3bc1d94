package org.evenhand.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.rehearsal.Assumptions.Habit;
import org.evenhand.rehearsal.Assumptions.Share;
import org.evenhand.rehearsal.Assumptions.StepAssumption;
import org.evenhand.rehearsal.RehearsalInput.Absent;
import org.evenhand.shared.LibraryCalendar;

/** How people act in one review: by the assumptions, drawn from the seed and the person, the same each time. */
final class TrialPeople {

    private static final int HUNDRED = 100;
    private static final StepAssumption NOTHING = new StepAssumption(0, Map.of());

    private final Assumptions assumptions;
    private final Map<String, List<Absent>> absences;
    private final LibraryCalendar calendar;
    private final Random random;

    TrialPeople(Assumptions assumptions, Map<String, List<Absent>> absences, LibraryCalendar calendar, String person) {
        this.assumptions = assumptions;
        this.absences = absences;
        this.calendar = calendar;
        random = new Random(assumptions.seed() ^ person.hashCode());
    }

    /** The working day on which somebody does a step that is due, and not before they are back. */
    LocalDate actsOn(String person, LocalDate opened, LocalDate due) {
        Habit habit = assumptions.habit();
        int window = Math.max(0, calendar.businessDaysBetween(opened, due));
        int share = habit.least() + random.nextInt(habit.most() - habit.least() + 1);
        int days = Math.round((float) window * share / HUNDRED);
        if (random.nextInt(HUNDRED) < habit.latePercent()) {
            days = window + habit.lateDays();
        }
        return backOn(person, calendar.plusBusinessDays(opened, days));
    }

    /** That day, or the first working day after the leave it falls into. */
    LocalDate backOn(String person, LocalDate day) {
        return absences.getOrDefault(person, List.of()).stream()
                .filter(absent -> !day.isBefore(absent.first()) && !day.isAfter(absent.last()))
                .findFirst()
                .map(absent ->
                        backOn(person, calendar.plusBusinessDays(absent.last().plusDays(1), 0)))
                .orElse(day);
    }

    /** What the step answers, by routing variable. */
    Map<String, Object> answers(String step) {
        Map<String, Object> answers = new HashMap<>();
        assumption(step).answers().forEach((variable, shares) -> answers.put(variable, value(drawn(shares))));
        return answers;
    }

    int minutes(String step) {
        return assumption(step).minutes();
    }

    /** What the rules of a checkpoint would look at. */
    Map<String, Object> facts(String checkpoint) {
        List<Share> shares = assumptions.checkpoints().getOrDefault(checkpoint, List.of());
        int left = random.nextInt(HUNDRED);
        for (Share share : shares) {
            left -= share.percent();
            if (left < 0) {
                return share.facts();
            }
        }
        return shares.isEmpty() ? Map.of() : shares.get(0).facts();
    }

    private StepAssumption assumption(String step) {
        return assumptions.steps().getOrDefault(step, NOTHING);
    }

    private String drawn(Map<String, Integer> shares) {
        int left = random.nextInt(HUNDRED);
        for (var share : new java.util.TreeMap<>(shares).entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        return shares.keySet().iterator().next();
    }

    private static Object value(String text) {
        return "true".equals(text) || "false".equals(text) ? Boolean.valueOf(text) : text;
    }
}
