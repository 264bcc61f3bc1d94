package org.evenhand.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.StepTimes;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeSource;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the process itself treated each person of a cycle, up to its lock: handed to the cohort audit, which alone knows groups.
 * Exploring, every one of it: how long somebody waits is no decision about them. As many questions for many as for one.
 */
@Order(2)
@Component
class MeasuredOutcomes implements OutcomeSource {

    private static final OutcomeStage WAITED = new OutcomeStage("process-waiting", false);
    private static final OutcomeStage SENT_BACK = new OutcomeStage("process-sent-back", false);
    private static final OutcomeStage LATE = new OutcomeStage("process-lateness", false);
    private static final OutcomeStage MORE_TIME = new OutcomeStage("process-more-time", false);

    private static final List<String> PROCESSES = List.of("annualReview", "equityCheckpoint");
    private static final String EXTENDED = "deadlineExtended";
    private static final String INSTITUTION_LATE = "institutionLate";
    private static final List<String> KINDS = List.of(Away.PAUSED, Away.RESUMED, EXTENDED, INSTITUTION_LATE);

    private final JdbcClient jdbc;
    private final StepTimes times;
    private final Ledger ledger;
    private final Documents documents;
    private final LibraryCalendar calendar;

    MeasuredOutcomes(JdbcClient jdbc, StepTimes times, Ledger ledger, Documents documents, LibraryCalendar calendar) {
        this.jdbc = jdbc;
        this.times = times;
        this.ledger = ledger;
        this.documents = documents;
        this.calendar = calendar;
    }

    private record Row(String caseId, String personId, String grade) {}

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.REVIEW_CYCLE;
    }

    @Override
    public List<OutcomeStage> stages() {
        return List.of(WAITED, SENT_BACK, LATE, MORE_TIME);
    }

    @Override
    public List<Outcome> of(String cycleId, Instant lockedAt) {
        List<Row> rows = rows(cycleId);
        List<String> cases = rows.stream().map(Row::caseId).toList();
        Treated treated = new Treated(
                rows.stream().collect(Collectors.toMap(Row::caseId, Row::personId)), ledger.of(cases, KINDS), lockedAt);
        Map<String, Integer> waited =
                treated.waited(times.of(cases, PROCESSES), new Away(treated.entries(), calendar.asOfNow()));
        Set<String> sentBack = sentBack(cases, lockedAt);
        Set<String> late = treated.casesWith(INSTITUTION_LATE);
        Set<String> extended = treated.casesWith(EXTENDED);
        int half = Treated.median(waited);
        List<Outcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            if (waited.containsKey(row.caseId())) {
                outcomes.add(outcome(row, WAITED, waited.getOrDefault(row.caseId(), 0) <= half));
                outcomes.add(outcome(row, SENT_BACK, !sentBack.contains(row.caseId())));
                outcomes.add(outcome(row, LATE, !late.contains(row.caseId())));
                outcomes.add(outcome(row, MORE_TIME, extended.contains(row.caseId())));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Row row, OutcomeStage stage, boolean selected) {
        return Outcome.of(row.personId(), stage.key(), row.grade(), selected);
    }

    private Set<String> sentBack(List<String> cases, Instant lockedAt) {
        Set<String> sentBack = new HashSet<>();
        documents.of(cases, List.of(ReviewDocument.SENT_BACK.name())).stream()
                .filter(document -> !document.at().isAfter(lockedAt))
                .map(DocumentRevision::caseId)
                .forEach(sentBack::add);
        return sentBack;
    }

    private List<Row> rows(String cycleId) {
        return jdbc.sql("select r.case_id, r.person_id, p.grade from performance_review r"
                        + " join person p on p.id = r.person_id where r.cycle_id = ? order by r.case_id")
                .param(cycleId)
                .query((row, number) ->
                        new Row(row.getString("case_id"), row.getString("person_id"), row.getString("grade")))
                .list();
    }
}
