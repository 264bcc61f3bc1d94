package org.evenhand.equity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.engine.DecisionResult;
import org.evenhand.engine.Decisions;
import org.evenhand.record.Entry;
import org.evenhand.record.Fingerprints;
import org.evenhand.record.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns the facts of a case into findings by the rule table of its own deployment, and keeps each outcome with what
 * proves it: rule ids, table version, fingerprint of the inputs, author, time. Never sees identity data.
 */
@Service
public class Checkpoints {

    private final Map<String, CheckpointFacts> facts;
    private final Decisions decisions;
    private final CheckpointOutcomes outcomes;
    private final Ledger ledger;
    private final Clock clock;

    Checkpoints(
            List<CheckpointFacts> facts, Decisions decisions, CheckpointOutcomes outcomes, Ledger ledger, Clock clock) {
        this.facts = facts.stream().collect(Collectors.toMap(CheckpointFacts::checkpoint, Function.identity()));
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Runs a checkpoint and keeps its outcome.
     *
     * @throws IllegalArgumentException when no capability gathers facts for the checkpoint
     */
    @Transactional
    public CheckpointOutcome evaluate(CheckpointRun run) {
        Map<String, Object> inputs = factsFor(run);
        DecisionResult decision = decisions.evaluate(run.processDefinitionId(), decisionKey(run.checkpoint()), inputs);
        CheckpointOutcome outcome = outcome(run, inputs, decision);
        outcomes.add(outcome);
        ledger.append(run.caseId(), entry(outcome));
        return outcome;
    }

    private CheckpointOutcome outcome(CheckpointRun run, Map<String, Object> inputs, DecisionResult decision) {
        List<Finding> findings =
                decision.rows().stream().map(Checkpoints::finding).toList();
        return new CheckpointOutcome(
                run.caseId(),
                run.checkpoint(),
                runs(run) + 1,
                CheckpointResult.of(findings),
                findings,
                decision.version(),
                decision.versionTag(),
                Fingerprints.of(inputs),
                run.author(),
                clock.instant(),
                null,
                null,
                null);
    }

    /**
     * Keeps an outcome that somebody answered in the moment in which it was found; one without findings is counted and
     * told to nobody.
     *
     * @param facts what the table was asked
     * @param answer null when there was nothing to answer
     */
    @Transactional
    public void record(
            String caseId,
            String checkpoint,
            Map<String, Object> facts,
            DecisionResult decision,
            String author,
            @Nullable CheckpointAnswer answer) {
        CheckpointOutcome outcome = outcome(new CheckpointRun(caseId, checkpoint, author, ""), facts, decision);
        ledger.hold(caseId);
        outcomes.add(outcome);
        if (answer != null) {
            outcomes.answer(outcome, answer, author, clock.instant());
            ledger.append(caseId, entry(outcome));
        }
    }

    /** Keeps how the findings were dealt with; the reason is in the documents of the case. */
    @Transactional
    public void answer(CheckpointOutcome outcome, CheckpointAnswer answer, String by) {
        outcomes.answer(outcome, answer, by, clock.instant());
    }

    /** What a finding of that run is about now, each in a few words; empty for most rules. */
    public List<String> details(CheckpointOutcome outcome, Finding finding) {
        return gatherer(outcome.checkpoint()).details(outcome.caseId(), finding.rule());
    }

    /** Message key of why nobody can waive the rules of that run; empty when somebody can. */
    public Optional<String> whyNoWaiver(CheckpointOutcome outcome) {
        return gatherer(outcome.checkpoint()).whyNoWaiver(outcome.caseId());
    }

    /** Whether that person may waive the rules of that run: never its author. */
    public boolean mayWaive(CheckpointOutcome outcome, String personId) {
        return !outcome.author().equals(personId)
                && gatherer(outcome.checkpoint()).mayWaive(personId);
    }

    private int runs(CheckpointRun run) {
        return outcomes.latest(run.caseId(), run.checkpoint())
                .map(CheckpointOutcome::run)
                .orElse(0);
    }

    private Map<String, Object> factsFor(CheckpointRun run) {
        return gatherer(run.checkpoint()).facts(run.caseId());
    }

    private CheckpointFacts gatherer(String checkpoint) {
        CheckpointFacts gatherer = facts.get(checkpoint);
        if (gatherer == null) {
            throw new IllegalArgumentException("nobody gathers facts for checkpoint " + checkpoint);
        }
        return gatherer;
    }

    /** Id of the table with the rules of a checkpoint. */
    public static String decisionKey(String checkpoint) {
        return "checkpoint" + Character.toUpperCase(checkpoint.charAt(0)) + checkpoint.substring(1);
    }

    /** A row of such a table. */
    public static Finding finding(Map<String, Object> row) {
        return new Finding(
                String.valueOf(row.get("rule")),
                Strength.valueOf(String.valueOf(row.get("strength"))),
                String.valueOf(row.get("message")));
    }

    private static Entry entry(CheckpointOutcome outcome) {
        return Entry.automatic(
                "checkpointEvaluated",
                Map.of(
                        "checkpoint", outcome.checkpoint(),
                        "run", outcome.run(),
                        "result", outcome.result().name(),
                        "rules", outcome.findings().stream().map(Finding::rule).toList(),
                        "table", "v" + outcome.decisionVersion(),
                        "inputs", outcome.inputFingerprint()));
    }
}
