package org.evenhand.promotions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteeOutcome;
import org.evenhand.committees.CommitteeState;
import org.evenhand.committees.Committees;
import org.evenhand.committees.Voting;
import org.evenhand.promotions.CommitteeFindings.Count;
import org.evenhand.promotions.CommitteeFindings.OnCriterion;
import org.evenhand.promotions.WrittenDocuments.Written;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a committee came to once it is done. Of the votes only the counts are taken: the document of the reveal names
 * the members and holds the keys of their votes, and is shown to nobody here.
 */
@Component
class CommitteeReports {

    private static final String KEY = "key";

    private final Committees committees;
    private final Voting voting;
    private final Documents documents;
    private final PromotionContext context;
    private final FindingsText texts;

    CommitteeReports(
            Committees committees, Voting voting, Documents documents, PromotionContext context, FindingsText texts) {
        this.committees = committees;
        this.voting = voting;
        this.documents = documents;
        this.context = context;
        this.texts = texts;
    }

    /** Empty before the committee is done, and for a case without one. */
    Optional<CommitteeFindings> of(Promotion promotion) {
        String caseId = promotion.caseId();
        return committees
                .find(caseId)
                .filter(committee -> committee.is(CommitteeState.CLOSED))
                .flatMap(committee -> Optional.ofNullable(committee.outcome()))
                .map(outcome -> found(promotion, outcome, report(caseId), lastCounts(caseId), answers(caseId)));
    }

    /**
     * The same of any look at the file.
     *
     * @param counts what was revealed last
     * @param answers of the members to the report
     */
    CommitteeFindings found(
            Promotion promotion,
            CommitteeOutcome outcome,
            Map<String, Object> report,
            Map<String, Object> counts,
            List<DocumentRevision> answers) {
        return new CommitteeFindings(
                outcome,
                count(counts.get("count")),
                Voting.text(report, "summary"),
                Voting.text(report, "viewInFavor"),
                Voting.text(report, "viewAgainst"),
                onCriteria(promotion, report, counts),
                minority(answers));
    }

    /** The same beside the report, as a document of the case; whoever reads it reads no member's name. */
    Optional<Written> written(Promotion promotion) {
        return of(promotion).flatMap(findings -> documents
                .latest(promotion.caseId(), CommitteeDocument.REPORT)
                .map(report -> new Written(report, texts.of(findings))));
    }

    private Map<String, Object> report(String caseId) {
        return documents
                .latest(caseId, CommitteeDocument.REPORT)
                .map(DocumentRevision::content)
                .orElse(Map.of());
    }

    private Map<String, Object> lastCounts(String caseId) {
        List<Map<String, Object>> revealed = voting.revealed(caseId);
        return revealed.isEmpty() ? Map.of() : revealed.get(revealed.size() - 1);
    }

    private List<OnCriterion> onCriteria(Promotion promotion, Map<String, Object> report, Map<String, Object> counts) {
        Map<String, Map<String, Object>> reasons = byKey(report, "criteria");
        Map<String, Map<String, Object>> counted = byKey(counts, "countByCriterion");
        return context.rows(promotion).stream()
                .map(row -> {
                    String key = Voting.text(row, KEY);
                    return new OnCriterion(
                            Voting.text(row, "name"),
                            Voting.text(reasons.getOrDefault(key, Map.of()), "reason"),
                            count(counted.get(key)));
                })
                .toList();
    }

    private static Map<String, Map<String, Object>> byKey(Map<String, Object> content, String list) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        Voting.rows(content, list).forEach(row -> rows.put(Voting.text(row, KEY), row));
        return rows;
    }

    private static Count count(@Nullable Object counted) {
        return counted instanceof Map<?, ?> row
                ? new Count(number(row, "inFavor"), number(row, "against"), number(row, "abstained"))
                : new Count(0, 0, 0);
    }

    private static int number(Map<?, ?> row, String key) {
        return row.get(key) instanceof Number number ? number.intValue() : 0;
    }

    private List<DocumentRevision> answers(String caseId) {
        // of the report that stands, not of one before the file changed
        Instant report = documents
                .latest(caseId, CommitteeDocument.REPORT)
                .map(DocumentRevision::at)
                .orElse(Instant.EPOCH);
        return documents.of(List.of(caseId), List.of(CommitteeDocument.REPORT_ANSWER)).stream()
                .filter(answer -> !answer.at().isBefore(report))
                .toList();
    }

    private static List<String> minority(List<DocumentRevision> answers) {
        return answers.stream()
                .map(DocumentRevision::content)
                .filter(answer -> "MINORITY".equals(answer.get("answer")))
                .map(answer -> Voting.text(answer, "minority"))
                .toList();
    }

    /** The same as a form's texts may show it; empty as long as there is nothing. */
    Map<String, Object> inWords(Promotion promotion) {
        return of(promotion).map(texts::words).orElse(Map.of());
    }
}
