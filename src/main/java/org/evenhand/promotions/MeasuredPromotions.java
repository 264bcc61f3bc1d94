package org.evenhand.promotions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.committees.Committee;
import org.evenhand.engine.StepTime;
import org.evenhand.engine.StepTimes;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeSource;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.metrics.Away;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.referees.LettersPerCase;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the process itself treated each candidate of a round, up to its close: handed to the cohort audit, which alone knows
 * groups. Exploring, every one of it. As many questions for many as for one. Of several cases of one person the last counts.
 */
@Order(2)
@Component
class MeasuredPromotions implements OutcomeSource {

    private static final OutcomeStage WAITED = new OutcomeStage("round-waiting", false);
    private static final OutcomeStage LATE = new OutcomeStage("round-lateness", false);
    private static final OutcomeStage MORE_TIME = new OutcomeStage("round-more-time", false);
    private static final OutcomeStage LETTERS = new OutcomeStage("round-letters", false);

    /** Referees are outside the library. */
    private static final List<String> PROCESSES = List.of(Promotion.PROCESS, Committee.PROCESS);

    private static final String EXTENDED = "dossierExtended";
    private static final String INSTITUTION_LATE = "institutionLate";
    private static final List<String> KINDS = Stream.concat(Away.KINDS.stream(), Stream.of(EXTENDED, INSTITUTION_LATE))
            .toList();

    private final JdbcClient jdbc;
    private final StepTimes times;
    private final Ledger ledger;
    private final LettersPerCase letters;
    private final LibraryCalendar calendar;

    MeasuredPromotions(
            JdbcClient jdbc, StepTimes times, Ledger ledger, LettersPerCase letters, LibraryCalendar calendar) {
        this.jdbc = jdbc;
        this.times = times;
        this.ledger = ledger;
        this.letters = letters;
        this.calendar = calendar;
    }

    private record Row(String caseId, String personId, String rank) {}

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.PROMOTION_ROUND;
    }

    @Override
    public List<OutcomeStage> stages() {
        return List.of(WAITED, LATE, MORE_TIME, LETTERS);
    }

    @Override
    public List<Outcome> of(String roundId, Instant lockedAt) {
        List<Row> rows = rows(roundId);
        List<String> cases = rows.stream().map(Row::caseId).toList();
        List<LedgerEntry> entries = ledger.of(cases, KINDS).stream()
                .filter(entry -> !entry.at().isAfter(lockedAt))
                .toList();
        Map<String, Integer> waited = waited(rows, new Away(entries, calendar.asOfNow()), lockedAt);
        Set<String> late = casesWith(INSTITUTION_LATE, entries);
        Set<String> extended = casesWith(EXTENDED, entries);
        Map<String, LettersPerCase.Count> came = letters.of(cases);
        int half = median(waited.values().stream().sorted().toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            Integer days = waited.get(row.caseId());
            if (days != null) {
                outcomes.add(Outcome.of(row.personId(), WAITED.key(), row.rank(), days <= half));
                outcomes.add(Outcome.of(row.personId(), LATE.key(), row.rank(), !late.contains(row.caseId())));
                outcomes.add(Outcome.of(row.personId(), MORE_TIME.key(), row.rank(), extended.contains(row.caseId())));
            }
            LettersPerCase.Count count = came.get(row.caseId());
            if (count != null) {
                outcomes.add(new Outcome(
                        row.personId(), LETTERS.key(), row.rank(), count.came() == count.asked(), count.came(), null));
            }
        }
        return outcomes;
    }

    /** Business days that steps of others took, all of them together, by case; none where nobody else has done anything. */
    private Map<String, Integer> waited(List<Row> rows, Away away, Instant lockedAt) {
        Map<String, String> people = new HashMap<>();
        rows.forEach(row -> people.put(row.caseId(), row.personId()));
        Map<String, Integer> waited = new HashMap<>();
        for (StepTime step : times.of(List.copyOf(people.keySet()), PROCESSES)) {
            boolean own = String.valueOf(step.assignee()).equals(people.get(step.caseId()));
            if (!own && !step.endedAt().isAfter(lockedAt)) {
                waited.merge(step.caseId(), away.waited(step), Integer::sum);
            }
        }
        return waited;
    }

    private static Set<String> casesWith(String kind, List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(LedgerEntry::caseId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What at least half of them did not exceed; 0 without any. */
    private static int median(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() + 1) / 2 - 1);
    }

    private List<Row> rows(String roundId) {
        Map<String, Row> last = new HashMap<>();
        jdbc.sql("select c.case_id, c.person_id, r.rank_from from promotion_case c"
                        + " join promotion_round r on r.id = c.round_id where c.round_id = ?"
                        + " order by c.opened_at, c.case_id")
                .param(roundId)
                .query((row, number) ->
                        new Row(row.getString("case_id"), row.getString("person_id"), row.getString("rank_from")))
                .list()
                .forEach(row -> last.put(row.personId(), row));
        return List.copyOf(last.values());
    }
}
