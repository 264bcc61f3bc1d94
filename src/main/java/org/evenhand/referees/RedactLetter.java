package org.evenhand.referees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Library HR makes what the candidate reads: the letter without what would show who wrote it. The letter as it came stays.
 * One that is about somebody else is read by nobody, and another referee is asked.
 */
@Component
class RedactLetter extends LetterStep {

    private static final String LETTER = TellTales.LETTER;

    private final Documents documents;

    private final LetterRequests requests;

    private final Attachments attachments;

    RedactLetter(
            Letters letters,
            LetterRequests requests,
            List<LetterSubject> subjects,
            Documents documents,
            Attachments attachments) {
        super("redactLetter", letters, subjects);
        this.attachments = attachments;
        this.requests = requests;
        this.documents = documents;
    }

    /** Several letters of a case can wait for the same person. */
    @Override
    public String draft(OpenTask task) {
        return task.step() + " " + referee(task).id();
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    Referee referee(OpenTask task) {
        return requests.written(task.caseId(), task.processInstanceId())
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "referees.refused.missing"));
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        DocumentRevision letter = letter(task);
        context.put("letterText", String.valueOf(letter.content().getOrDefault(LETTER, "")));
        context.put(
                "files", Attachments.in(letter).stream().map(Attachment::name).toList());
        return context;
    }

    private DocumentRevision letter(OpenTask task) {
        String referee = referee(task).id();
        return documents.of(List.of(task.caseId()), List.of(LetterDocument.LETTER)).stream()
                .filter(document -> document.author().equals(referee))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "referees.refused.missing"));
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(LETTER, String.valueOf(context.get("letterText")));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        if (!isRight(values)) {
            return List.of();
        }
        List<Attachment> redacted = attachments.of(task.caseId(), draft(task), String.valueOf(task.assignee()));
        return new TellTales(referee(task).name(), Attachments.in(letter(task)))
                .in(text(values, LETTER), text(values, TellTales.TAKEN_OUT), redacted);
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.getOrDefault(key, ""));
    }

    private static boolean isRight(Map<String, Object> values) {
        return "RIGHT".equals(values.get("ofCandidate"));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean right = isRight(values);
        DocumentRevision letter = letter(task);
        requests.looked(referee(task), right);
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put("ofRevision", letter.revision());
        content.put("ofFingerprint", letter.fingerprint());
        return StepResult.keeping(right ? LetterDocument.REDACTED : LetterDocument.SET_ASIDE, content)
                .routing(Map.of("rightLetter", right));
    }
}
