package org.evenhand.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.evenhand.rehearsal.RehearsalReport.Holder;
import org.evenhand.rehearsal.RehearsalReport.Nobody;
import org.evenhand.rehearsal.RehearsalReport.OnLeave;
import org.jspecify.annotations.Nullable;

/** What one thread of a trial writes down; the notes of several are added up. */
final class TrialNotes {

    /** Somebody's week. */
    record PersonWeek(String person, LocalDate week) {}

    /** Times, minutes, late, lapsed. */
    static final class Tally {
        int times;
        int minutes;
        int late;
        int lapsed;

        void add(Tally other) {
            times += other.times;
            minutes += other.minutes;
            late += other.late;
            lapsed += other.lapsed;
        }
    }

    /** A role's week. */
    record RoleWeek(LocalDate week, Holder role) {}

    /** Late steps, and whom they were told to. */
    static final class LateTally {
        int late;
        int nextLevel;
        int humanResources;

        void add(LateTally other) {
            late += other.late;
            nextLevel += other.nextLevel;
            humanResources += other.humanResources;
        }
    }

    /** A step that waits for nobody. */
    private record Waits(String step, @Nullable String person) {}

    final Map<String, Tally> steps = new TreeMap<>();
    final Map<PersonWeek, Tally> load = new HashMap<>();
    final Map<RoleWeek, LateTally> lateness =
            new TreeMap<>(Comparator.comparing(RoleWeek::week).thenComparing(RoleWeek::role));
    final List<OnLeave> onLeave = new ArrayList<>();
    final List<LocalDate> endings = new ArrayList<>();
    final Map<LocalDate, Integer> closures = new TreeMap<>();
    private final Map<Waits, Integer> nobody = new HashMap<>();
    int moves;

    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void done(String step, String person, boolean forOthers, LocalDate day, int minutes, boolean late) {
        Tally tally = tally(step);
        tally.times++;
        tally.minutes += minutes;
        tally.late += late ? 1 : 0;
        if (forOthers) {
            Tally week = load.computeIfAbsent(new PersonWeek(person, week(day)), key -> new Tally());
            week.times++;
            week.minutes += minutes;
        }
    }

    void late(Holder role, LocalDate due) {
        lateness(new RoleWeek(week(due), role)).late++;
    }

    void told(Holder role, LocalDate day, boolean nextLevel) {
        LateTally tally = lateness(new RoleWeek(week(day), role));
        tally.nextLevel += nextLevel ? 1 : 0;
        tally.humanResources += nextLevel ? 0 : 1;
    }

    void lapsed(String step) {
        tally(step).lapsed++;
    }

    void waitsForNobody(String step, @Nullable String person) {
        nobody.merge(new Waits(step, person), 1, Integer::sum);
    }

    List<Nobody> nobody() {
        return nobody.entrySet().stream()
                .map(waits -> new Nobody(waits.getKey().step(), waits.getKey().person(), waits.getValue()))
                .sorted(Comparator.comparing(Nobody::step)
                        .thenComparing(waits -> Objects.requireNonNullElse(waits.person(), "")))
                .toList();
    }

    void add(TrialNotes other) {
        other.steps.forEach((step, tally) -> tally(step).add(tally));
        other.load.forEach(
                (week, tally) -> load.computeIfAbsent(week, key -> new Tally()).add(tally));
        other.lateness.forEach((week, tally) -> lateness(week).add(tally));
        onLeave.addAll(other.onLeave);
        endings.addAll(other.endings);
        other.closures.forEach((day, count) -> closures.merge(day, count, Integer::sum));
        other.nobody.forEach((waits, count) -> nobody.merge(waits, count, Integer::sum));
        moves += other.moves;
    }

    private LateTally lateness(RoleWeek week) {
        return lateness.computeIfAbsent(week, key -> new LateTally());
    }

    private Tally tally(String step) {
        return steps.computeIfAbsent(step, key -> new Tally());
    }
}
