package org.evenhand.rehearsal.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.rehearsal.Rehearsal;
import org.evenhand.rehearsal.RehearsalReport;
import org.evenhand.rehearsal.RehearsalReport.Holder;
import org.evenhand.rehearsal.RehearsalReport.LateInWeek;
import org.evenhand.rehearsal.RehearsalReport.Load;
import org.jspecify.annotations.Nullable;

/**
 * What the page of rehearsals shows.
 *
 * @param planRevision of the plan as it is now
 * @param newest null when none was started
 * @param runs whether the newest is being played
 * @param report of the newest; null until it is done
 */
public record RehearsalBoard(
        ReviewCycle cycle,
        long planRevision,
        List<String> habits,
        @Nullable Rehearsal newest,
        boolean runs,
        @Nullable RehearsalReport report) {

    /** Lines of each list that the page shows; the command line shows all. */
    public static final int SHOWN = 20;

    private static final double MINUTES = 60;

    public boolean isPlanned() {
        return cycle.is(Status.PLANNED);
    }

    /** Whether the newest rehearsed the plan as it is now. */
    public boolean isOfThisPlan() {
        return newest != null && newest.planRevision() == planRevision;
    }

    public boolean canBeAccepted() {
        return isPlanned() && isOfThisPlan() && newest != null && newest.isDone() && !newest.isAccepted();
    }

    /** Hours of review work for others by week. */
    public Map<LocalDate, Double> hoursByWeek() {
        NavigableMap<LocalDate, Double> weeks = new TreeMap<>();
        load().forEach(week -> weeks.merge(week.week(), week.minutes() / MINUTES, Double::sum));
        return withoutGaps(weeks);
    }

    /** Reviews that end by week. */
    public Map<LocalDate, Double> endingsByWeek() {
        NavigableMap<LocalDate, Double> weeks = new TreeMap<>();
        if (report != null) {
            report.endings().forEach(week -> weeks.put(week.week(), (double) week.reviews()));
        }
        return withoutGaps(weeks);
    }

    /** How often the level above or Human Resources would be told that a step is late, by week. */
    public Map<LocalDate, Double> escalationsByWeek() {
        NavigableMap<LocalDate, Double> weeks = new TreeMap<>();
        lateness()
                .forEach(week ->
                        weeks.merge(week.week(), (double) week.nextLevel() + week.humanResources(), Double::sum));
        return withoutGaps(weeks);
    }

    /** A week in which nothing happens has its place in time. */
    private static Map<LocalDate, Double> withoutGaps(NavigableMap<LocalDate, Double> weeks) {
        if (!weeks.isEmpty()) {
            LocalDate last = weeks.lastKey();
            for (LocalDate week = weeks.firstKey(); week.isBefore(last); week = week.plusWeeks(1)) {
                weeks.putIfAbsent(week, 0.0);
            }
        }
        return weeks;
    }

    /** What would be late over the whole cycle, by the part of whoever has the step. */
    public Map<Holder, LateInWeek> latenessByRole() {
        Map<Holder, LateInWeek> roles = new TreeMap<>();
        lateness().forEach(week -> roles.merge(week.role(), week, RehearsalBoard::sum));
        return roles;
    }

    private static LateInWeek sum(LateInWeek one, LateInWeek other) {
        return new LateInWeek(
                one.week(),
                one.role(),
                one.late() + other.late(),
                one.nextLevel() + other.nextLevel(),
                one.humanResources() + other.humanResources());
    }

    private List<LateInWeek> lateness() {
        return report == null || report.lateness() == null ? List.of() : report.lateness();
    }

    /** The fullest week of each reviewer, the fullest first. */
    public Map<String, Load> fullestWeeks() {
        Map<String, Load> fullest = new LinkedHashMap<>();
        load().stream()
                .sorted(Comparator.comparing(Load::minutes).reversed())
                .forEach(week -> fullest.putIfAbsent(week.person(), week));
        return fullest;
    }

    /** The first lines of a list. */
    public static <T> List<T> shown(Collection<T> lines) {
        return lines.stream().limit(SHOWN).toList();
    }

    /** Everybody whose name the page shows, to be looked up at once. */
    public Set<String> people() {
        Set<String> people = new TreeSet<>();
        if (report != null) {
            Stream.of(
                            shown(fullestWeeks().keySet()).stream(),
                            shown(report.onLeave()).stream().map(RehearsalReport.OnLeave::person),
                            shown(report.withoutReview()).stream().map(RehearsalReport.WithoutReview::person),
                            shown(report.conflicts()).stream().flatMap(c -> Stream.of(c.person(), c.other())),
                            shown(report.nobody()).stream()
                                    .map(RehearsalReport.Nobody::person)
                                    .filter(java.util.Objects::nonNull))
                    .flatMap(ids -> ids)
                    .forEach(people::add);
        }
        return people;
    }

    private List<Load> load() {
        return report == null ? List.of() : report.load();
    }
}
