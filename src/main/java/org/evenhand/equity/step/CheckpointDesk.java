package org.evenhand.equity.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.Checkpoints;
import org.evenhand.equity.Finding;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Excerpt;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** What the steps of a checkpoint work with: the last run in the case and what was answered to it. */
@Component
class CheckpointDesk {

    private static final int MOST_DETAILS = 10;

    private final CheckpointOutcomes outcomes;
    private final Checkpoints checkpoints;
    private final Documents documents;
    private final CaseTexts texts;

    CheckpointDesk(CheckpointOutcomes outcomes, Checkpoints checkpoints, Documents documents, CaseTexts texts) {
        this.outcomes = outcomes;
        this.checkpoints = checkpoints;
        this.documents = documents;
        this.texts = texts;
    }

    CheckpointOutcome outcome(OpenTask task) {
        return outcomes.last(task.caseId())
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "equity.refused.noFindings"));
    }

    void answer(OpenTask task, CheckpointAnswer answer) {
        checkpoints.answer(outcome(task), answer, String.valueOf(task.assignee()));
    }

    Optional<String> whyNoWaiver(OpenTask task) {
        return checkpoints.whyNoWaiver(outcome(task));
    }

    boolean mayWaive(OpenTask task) {
        return checkpoints.mayWaive(outcome(task), String.valueOf(task.assignee()));
    }

    /** Who reads what is answered to this checkpoint; the key given, where nothing else is said for it. */
    String readers(OpenTask task, String otherwise) {
        String own = otherwise + "." + outcome(task).checkpoint();
        return texts.has(own) ? own : otherwise;
    }

    /** What the text is called that the checkpoint looks at. */
    String about(OpenTask task) {
        return texts.text("equity.about." + outcome(task).checkpoint());
    }

    /** What the author answered last, for the texts of a form, or nothing. */
    Map<String, Object> lastAnswer(OpenTask task) {
        return documents
                .latest(task.caseId(), "CHECKPOINT_ANSWER")
                .map(DocumentRevision::content)
                .map(texts::readable)
                .orElse(Map.of());
    }

    List<Map<String, Object>> findings(OpenTask task) {
        CheckpointOutcome outcome = outcome(task);
        return outcome.findings().stream()
                .map(finding -> inWords(outcome, finding))
                .toList();
    }

    private Map<String, Object> inWords(CheckpointOutcome outcome, Finding finding) {
        return Map.of(
                "rule", finding.rule(),
                "strength", finding.strength().name(),
                "text", texts.text(finding.messageKey()) + details(outcome, finding));
    }

    private String details(CheckpointOutcome outcome, Finding finding) {
        List<String> details = checkpoints.details(outcome, finding);
        String named = details.stream()
                .limit(MOST_DETAILS)
                .map(Excerpt::of)
                .map(words -> " " + texts.text("equity.finding.detail", words))
                .collect(Collectors.joining());
        long more = details.size() - MOST_DETAILS;
        return more > 0 ? named + " " + texts.text("equity.finding.more", more) : named;
    }
}
