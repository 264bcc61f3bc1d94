package org.evenhand.rehearsal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.rehearsal.RehearsalReport.Closure;
import org.evenhand.rehearsal.RehearsalReport.EndsInWeek;
import org.evenhand.rehearsal.RehearsalReport.LateInWeek;
import org.evenhand.rehearsal.RehearsalReport.Load;
import org.evenhand.rehearsal.RehearsalReport.Measured;
import org.evenhand.rehearsal.RehearsalReport.OnLeave;
import org.evenhand.rehearsal.RehearsalReport.StepTotal;
import org.evenhand.rehearsal.RehearsalReport.WithoutReview;
import org.jspecify.annotations.Nullable;

/** Turns notes into a report, in an order that does not depend on who wrote them first. */
final class Reporting {

    private static final int MINUTES = 60;

    private Reporting() {}

    static RehearsalReport report(
            RehearsalInput input, TrialNotes notes, List<String> openingRules, Measured measured) {
        List<LocalDate> endings = notes.endings.stream().sorted().toList();
        List<Load> load = load(notes);
        int full = input.assumptions().hoursAWeek() * MINUTES;
        List<WithoutReview> without = input.people().stream()
                .filter(person -> person.whyNot() != null)
                .map(person -> new WithoutReview(person.id(), String.valueOf(person.whyNot())))
                .toList();
        return new RehearsalReport(
                input.cycleId(),
                input.cycleName(),
                input.planRevision(),
                input.opensOn(),
                input.people().size(),
                input.people().size() - without.size(),
                endings.size(),
                at(endings, endings.size() - 1),
                at(endings, (endings.size() - 1) / 2),
                endsByWeek(endings),
                steps(notes),
                load,
                load.stream().filter(week -> week.minutes() > full).toList(),
                notes.onLeave.stream()
                        .sorted(Comparator.comparing(OnLeave::due)
                                .thenComparing(OnLeave::person)
                                .thenComparing(OnLeave::step))
                        .toList(),
                notes.closures.entrySet().stream()
                        .map(day -> new Closure(day.getKey(), day.getValue()))
                        .toList(),
                without,
                input.conflicts(),
                notes.nobody(),
                openingRules,
                lateness(notes),
                input.assumptions(),
                measured);
    }

    private static @Nullable LocalDate at(List<LocalDate> days, int index) {
        return days.isEmpty() ? null : days.get(index);
    }

    private static List<EndsInWeek> endsByWeek(List<LocalDate> endings) {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        endings.forEach(day -> weeks.merge(TrialNotes.week(day), 1, Integer::sum));
        return weeks.entrySet().stream()
                .map(week -> new EndsInWeek(week.getKey(), week.getValue()))
                .toList();
    }

    private static List<StepTotal> steps(TrialNotes notes) {
        return notes.steps.entrySet().stream()
                .map(step -> new StepTotal(
                        step.getKey(),
                        step.getValue().times,
                        step.getValue().minutes,
                        step.getValue().late,
                        step.getValue().lapsed))
                .sorted(Comparator.comparing(StepTotal::minutes).reversed().thenComparing(StepTotal::step))
                .toList();
    }

    private static List<LateInWeek> lateness(TrialNotes notes) {
        return notes.lateness.entrySet().stream()
                .map(week -> new LateInWeek(
                        week.getKey().week(),
                        week.getKey().role(),
                        week.getValue().late,
                        week.getValue().nextLevel,
                        week.getValue().humanResources))
                .toList();
    }

    private static List<Load> load(TrialNotes notes) {
        return notes.load.entrySet().stream()
                .map(week -> new Load(
                        week.getKey().person(), week.getKey().week(), week.getValue().times, week.getValue().minutes))
                .sorted(Comparator.comparing(Load::minutes)
                        .reversed()
                        .thenComparing(Load::week)
                        .thenComparing(Load::person))
                .toList();
    }
}
