package org.evenhand.reviews.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.Finding;
import org.evenhand.record.DocumentRevision;
import org.evenhand.reviews.CriteriaReplacements;
import org.evenhand.reviews.PeerInputStanding;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/**
 * The manager completes the assessment, now beside the employee's own ratings. A rating that differs from the one
 * committed before carries a reason; both stay in the record.
 */
@Component
class CompleteAssessment extends ReviewStep {

    private final CheckpointOutcomes outcomes;
    private final PeerInputStanding peerInput;
    private final CriteriaReplacements replacements;

    CompleteAssessment(
            StepContext context,
            ReviewFile file,
            CheckpointOutcomes outcomes,
            PeerInputStanding peerInput,
            CriteriaReplacements replacements) {
        super("completeAssessment", context, file);
        this.replacements = replacements;
        this.peerInput = peerInput;
        this.outcomes = outcomes;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("findings", openFindings(task));
        context.putAll(readable(
                task,
                Map.of(
                        "selfReview", ReviewDocument.SELF_REVIEW,
                        "sentBack", ReviewDocument.SENT_BACK,
                        "conversation", ReviewDocument.CONVERSATION)));
        context.put("peerInput", peerInput.of(task.caseId()).name());
        return context;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        Map<String, Object> criteria =
                Map.of("ratings", common().rows(review(task), content(task, ReviewDocument.SELF_REVIEW)));
        Map<String, Object> sealed = content(task, ReviewDocument.SEALED_RATING);
        return RatingRows.carriedOver(criteria, start(task, sealed), sealed);
    }

    /** What was assessed so far; with the levels of the sealed rating where there is none, or one by earlier criteria. */
    private Map<String, Object> start(OpenTask task, Map<String, Object> sealed) {
        DocumentRevision before =
                file().latest(task.caseId(), ReviewDocument.ASSESSMENT).orElse(null);
        if (before == null) {
            return sealed;
        }
        Map<String, Object> start = new LinkedHashMap<>(before.content());
        if (isByEarlierCriteria(before)) {
            start.remove("overall");
            start.put("ratings", sealed.getOrDefault("ratings", List.of()));
        }
        return start;
    }

    private boolean isByEarlierCriteria(DocumentRevision assessment) {
        return replacements
                .latest(assessment.caseId())
                .filter(replaced -> assessment.revision() <= replaced.assessment())
                .isPresent();
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        PerformanceReview review = review(task);
        List<StepProblem> problems =
                RatingRows.changesWithoutReason(values, content(task, ReviewDocument.SEALED_RATING));
        problems.addAll(EvidenceRules.outsidePeriod(values, "ratings", review));
        return problems;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Map<String, Object> sealed = content(task, ReviewDocument.SEALED_RATING);
        return keep(ReviewDocument.ASSESSMENT, RatingRows.withBefore(values, sealed))
                .saying(Map.of("changedRatings", RatingRows.changed(values, sealed)));
    }

    private List<Map<String, String>> openFindings(OpenTask task) {
        return outcomes.latest(task.caseId(), AssessmentFacts.CHECKPOINT).stream()
                .map(CheckpointOutcome::findings)
                .flatMap(List::stream)
                .map(this::finding)
                .toList();
    }

    private Map<String, String> finding(Finding finding) {
        return Map.of(
                "rule",
                finding.rule(),
                "strength",
                finding.strength().name(),
                "text",
                common().texts().text(finding.messageKey()));
    }
}
