package org.evenhand.equity.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.Checkpoints;
import org.evenhand.equity.Finding;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the steps of a checkpoint have in common: the findings they are about. */
abstract class CheckpointStep implements CaseStep {

    private final String step;
    private final CheckpointDesk desk;

    CheckpointStep(String step, CheckpointDesk desk) {
        this.step = step;
        this.desk = desk;
    }

    @Override
    public final String processKey() {
        return "equityCheckpoint";
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public final String readers() {
        return "equity.readers." + step;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = new HashMap<>();
        context.put("findings", desk.findings(outcome(task)));
        return context;
    }

    final CheckpointOutcome outcome(OpenTask task) {
        return desk.outcome(task);
    }

    final void answer(OpenTask task, CheckpointAnswer answer) {
        desk.answer(task, answer);
    }

    /** What the checkpoints' steps work with. */
    @Component
    static class CheckpointDesk {

        private final Processes processes;
        private final CheckpointOutcomes outcomes;
        private final Checkpoints checkpoints;
        private final MessageSource messages;

        CheckpointDesk(
                Processes processes, CheckpointOutcomes outcomes, Checkpoints checkpoints, MessageSource messages) {
            this.processes = processes;
            this.outcomes = outcomes;
            this.checkpoints = checkpoints;
            this.messages = messages;
        }

        CheckpointOutcome outcome(OpenTask task) {
            return outcomes.latest(task.caseId(), checkpoint(task))
                    .orElseThrow(() -> Refusal.because(Kind.MISSING, "equity.refused.noFindings"));
        }

        void answer(OpenTask task, CheckpointAnswer answer) {
            String by = task.assignee();
            if (by != null) {
                checkpoints.answer(task.caseId(), checkpoint(task), answer, by);
            }
        }

        List<Map<String, Object>> findings(CheckpointOutcome outcome) {
            return outcome.findings().stream().map(this::finding).toList();
        }

        private Map<String, Object> finding(Finding finding) {
            return Map.of(
                    "rule", finding.rule(),
                    "strength", finding.strength().name(),
                    "text", messages.getMessage(finding.messageKey(), null, LocaleContextHolder.getLocale()));
        }

        private String checkpoint(OpenTask task) {
            return String.valueOf(processes.variables(task.caseId()).getOrDefault("checkpoint", "assessment"));
        }
    }
}
