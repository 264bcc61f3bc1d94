package org.evenhand.history.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.appeals.Appeal;
import org.evenhand.engine.StepTime;
import org.evenhand.engine.TakenWay;
import org.evenhand.engine.TakenWays;
import org.evenhand.engine.WayStep;
import org.evenhand.history.paths.PathRows.Row;
import org.evenhand.history.paths.PathSubjects.PathSubject;
import org.evenhand.metrics.Away;
import org.evenhand.promotions.Promotion;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the paths of cases that have ended. Looks for those that are not in yet or in whose ledger something has happened
 * since, some at a time, so that an interruption loses nothing and nobody who works in a case waits.
 */
@Component
public class PathIndex {

    /** Whose ways are kept; those of other cases, a concern for instance, never are. */
    public static final List<String> PROCESSES = List.of(AnnualReview.PROCESS, Promotion.PROCESS, Appeal.PROCESS);

    private static final List<String> KINDS = Stream.of(
                    Away.KINDS,
                    PathReading.CAUSES.keySet(),
                    PathReading.MARKS.keySet(),
                    List.of(PathReading.STEP_COMPLETED))
            .flatMap(Collection::stream)
            .distinct()
            .toList();

    private final TakenWays ways;
    private final PathRows rows;
    private final PathSubjects subjects;
    private final Ledger ledger;
    private final LibraryCalendar calendar;

    PathIndex(TakenWays ways, PathRows rows, PathSubjects subjects, Ledger ledger, LibraryCalendar calendar) {
        this.ways = ways;
        this.rows = rows;
        this.subjects = subjects;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Takes a case out for ever, in the caller's transaction: with the engine's history of it nothing puts it in again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String caseId) {
        rows.takeTurn();
        rows.forget(List.of(caseId));
    }

    /**
     * Puts in what has ended or changed, at most about so many cases.
     *
     * @return whether there was anything
     */
    @Transactional
    public boolean putIn(int cases) {
        Set<String> due = due(cases);
        if (!due.isEmpty()) {
            take(due);
        }
        return !due.isEmpty();
    }

    /** Whether something is not in yet. */
    @Transactional(readOnly = true)
    public boolean isBehind() {
        return !due(1).isEmpty();
    }

    private Set<String> due(int cases) {
        Set<String> due = new HashSet<>(ways.endedOutside(PathRows.RUNS, PROCESSES, cases));
        due.addAll(rows.outdated(cases));
        return due;
    }

    /** Puts in these cases, those of them that have ended. */
    @Transactional
    public void putIn(Collection<String> caseIds) {
        take(caseIds);
    }

    /** Lets everything that the engine remembers be put in anew. What it has forgotten stays. */
    @Transactional
    public void makeAnew() {
        rows.takeTurn();
        rows.awaitEverything();
    }

    private void take(Collection<String> caseIds) {
        rows.takeTurn();
        Map<String, Long> ends = rows.ends(caseIds);
        Map<String, List<LedgerEntry>> entries =
                ledger.of(List.copyOf(caseIds), KINDS).stream().collect(Collectors.groupingBy(LedgerEntry::caseId));
        List<TakenWay> taken = ways.of(caseIds);
        Set<String> remembered = taken.stream().map(TakenWay::caseId).collect(Collectors.toSet());
        rows.keep(caseIds.stream().filter(id -> !remembered.contains(id)).toList(), ends);
        if (taken.isEmpty()) {
            return;
        }
        rows.forget(remembered);
        rows.saw(taken);
        Map<String, PathSubject> known = subjects.of(caseIds);
        List<Row> found = new ArrayList<>();
        for (TakenWay way : taken) {
            PathSubject subject = known.get(way.caseId());
            if (way.over() && subject != null) {
                found.add(row(way, subject, entries.getOrDefault(way.caseId(), List.of()), ends));
            }
        }
        rows.add(found);
    }

    private Row row(TakenWay way, PathSubject subject, List<LedgerEntry> entries, Map<String, Long> ends) {
        Away away = new Away(entries, calendar.asOfNow());
        List<Integer> stepDays =
                way.steps().stream().map(step -> away.waited(time(way, step))).toList();
        int days = way.runs().stream()
                .mapToInt(run -> away.waited(new StepTime(way.caseId(), "", run.startedAt(), run.endedAt(), null)))
                .sum();
        return new Row(
                way,
                subject,
                new PathReading(way, entries).read(),
                stepDays,
                days,
                ends.getOrDefault(way.caseId(), 0L));
    }

    private static StepTime time(TakenWay way, WayStep step) {
        return new StepTime(way.caseId(), step.step(), step.openedAt(), step.endedAt(), null);
    }
}
