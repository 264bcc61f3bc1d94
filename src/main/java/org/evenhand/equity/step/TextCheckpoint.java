package org.evenhand.equity.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.TextRule;
import org.evenhand.engine.DecisionResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.Checkpoints;
import org.evenhand.hints.HealthAndLeave;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The checkpoint on any evaluation text, when it is sent: no word about leave, health or accommodation without a reason.
 * Asks the newest table, for it binds a sentence and not a case. Source: equity.md, no-medical-or-leave.
 */
@Component
class TextCheckpoint implements TextRule {

    private final HealthAndLeave health;
    private final UnrecordedDecisions decisions;
    private final Checkpoints checkpoints;

    TextCheckpoint(HealthAndLeave health, UnrecordedDecisions decisions, Checkpoints checkpoints) {
        this.health = health;
        this.decisions = decisions;
        this.checkpoints = checkpoints;
    }

    @Override
    public List<String> wordsIn(OpenTask task, Collection<String> texts) {
        List<String> words = health.in(texts);
        // no table holds a text in which no word was found
        return words.isEmpty() || decide(words).rows().isEmpty() ? List.of() : words;
    }

    @Override
    public void sent(OpenTask task, List<String> words, String author) {
        record(task, words, author, words.isEmpty() ? null : CheckpointAnswer.REASON_GIVEN);
    }

    @Override
    public void passedOn(OpenTask task, List<String> words, String author) {
        record(task, words, author, CheckpointAnswer.PASSED_ON);
    }

    private void record(OpenTask task, List<String> words, String author, @Nullable CheckpointAnswer answer) {
        checkpoints.record(task.caseId(), CheckpointOutcomes.TEXT, facts(words), decide(words), author, answer);
    }

    private DecisionResult decide(List<String> words) {
        return decisions.evaluate(Checkpoints.decisionKey(CheckpointOutcomes.TEXT), facts(words));
    }

    private static Map<String, Object> facts(List<String> words) {
        return Map.of("wordsOfHealthOrLeave", words.size());
    }
}
