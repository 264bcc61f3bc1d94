package org.evenhand.promotions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.committees.Committee;
import org.evenhand.engine.StepTimes;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeSource;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.metrics.Away;
import org.evenhand.metrics.Treated;
import org.evenhand.record.Ledger;
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
        Treated treated = new Treated(
                rows.stream().collect(Collectors.toMap(Row::caseId, Row::personId)), ledger.of(cases, KINDS), lockedAt);
        Map<String, Integer> waited =
                treated.waited(times.of(cases, PROCESSES), new Away(treated.entries(), calendar.asOfNow()));
        Set<String> late = treated.casesWith(INSTITUTION_LATE);
        Set<String> extended = treated.casesWith(EXTENDED);
        Map<String, LettersPerCase.Count> came = letters.of(cases);
        int half = Treated.median(waited);
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
