package org.evenhand.promotions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.committees.CommitteeOutcome;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.Outcome.End;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeSource;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came out of the promotions of a round: who was considered, recommended, offered a promotion, and how long it takes.
 * Everybody in a round holds the same rank, which is what they are compared within. Of several cases of one person the last
 * counts.
 */
@Order(1)
@Component
class PromotionOutcomes implements OutcomeSource {

    private static final OutcomeStage CONSIDERED = new OutcomeStage("promotion-considered", true);
    private static final OutcomeStage RECOMMENDED = new OutcomeStage("promotion-recommended", true);
    private static final OutcomeStage GRANTED = new OutcomeStage("promotion-granted", true);
    private static final OutcomeStage TIME = new OutcomeStage("time-to-promotion", false);

    private final JdbcClient jdbc;
    private final Documents documents;
    private final LibraryCalendar calendar;

    PromotionOutcomes(JdbcClient jdbc, Documents documents, LibraryCalendar calendar) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.calendar = calendar;
    }

    private record Row(
            String caseId,
            String personId,
            PromotionState state,
            Instant openedAt,
            String rank,
            LocalDate inRankSince,
            boolean here,
            @Nullable String committee) {}

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.PROMOTION_ROUND;
    }

    @Override
    public List<OutcomeStage> stages() {
        return List.of(CONSIDERED, RECOMMENDED, GRANTED, TIME);
    }

    @Override
    public List<Outcome> of(String roundId, Instant lockedAt) {
        Collection<Row> rows = rows(roundId);
        Map<String, DocumentRevision> decisions = documents
                .of(rows.stream().map(Row::caseId).toList(), List.of(PromotionDocument.PROMOTION_DECISION.name()))
                .stream()
                .filter(document -> !document.at().isAfter(lockedAt))
                .collect(Collectors.toMap(DocumentRevision::caseId, document -> document, (earlier, later) -> later));
        List<Outcome> outcomes = new ArrayList<>();
        rows.forEach(row -> add(outcomes, row, decisions.get(row.caseId()), lockedAt));
        return outcomes;
    }

    private void add(List<Outcome> outcomes, Row row, @Nullable DocumentRevision decision, Instant lockedAt) {
        outcomes.add(Outcome.of(
                row.personId(), CONSIDERED.key(), row.rank(), row.state().isShared()));
        if (row.committee() != null) {
            boolean recommended = CommitteeOutcome.RECOMMENDED.name().equals(row.committee());
            outcomes.add(Outcome.of(row.personId(), RECOMMENDED.key(), row.rank(), recommended));
        }
        if (decision != null) {
            boolean offered = DecidePromotion.isOffer(decision.content());
            outcomes.add(Outcome.of(row.personId(), GRANTED.key(), row.rank(), offered));
        }
        Instant end = decision == null || row.state() != PromotionState.PROMOTED ? lockedAt : decision.at();
        outcomes.add(new Outcome(
                row.personId(),
                TIME.key(),
                row.rank(),
                null,
                null,
                new Outcome.Time(days(row, row.openedAt()), days(row, end), end(row))));
    }

    private static End end(Row row) {
        if (row.state() == PromotionState.PROMOTED) {
            return End.PROMOTED;
        }
        return row.here() ? End.CENSORED : End.LEFT;
    }

    private long days(Row row, Instant at) {
        return ChronoUnit.DAYS.between(row.inRankSince(), calendar.dateOf(at));
    }

    private Collection<Row> rows(String roundId) {
        Map<String, Row> last = new LinkedHashMap<>();
        jdbc.sql("select c.case_id, c.person_id, c.state, c.opened_at, r.rank_from, p.in_grade_since, p.active,"
                        + " k.outcome from promotion_case c join promotion_round r on r.id = c.round_id"
                        + " join person p on p.id = c.person_id left join committee k on k.case_id = c.case_id"
                        + " where c.round_id = ? order by c.opened_at, c.case_id")
                .param(roundId)
                .query((row, number) -> new Row(
                        row.getString("case_id"),
                        row.getString("person_id"),
                        PromotionState.valueOf(row.getString("state")),
                        Timestamps.required(row, "opened_at"),
                        row.getString("rank_from"),
                        row.getObject("in_grade_since", LocalDate.class),
                        row.getBoolean("active"),
                        row.getString("outcome")))
                .list()
                .forEach(row -> last.put(row.personId(), row));
        return last.values();
    }
}
