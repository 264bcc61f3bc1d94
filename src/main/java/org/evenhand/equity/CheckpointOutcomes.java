package org.evenhand.equity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every run of every checkpoint. Runs are added; the only later change is the answer, once. */
@Repository
public class CheckpointOutcomes {

    /** Looks at texts when they are sent, and has no steps of its own. */
    public static final String TEXT = "text";

    private final JdbcClient jdbc;

    CheckpointOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The runs in a case that somebody answers in a step, oldest first. */
    public List<CheckpointOutcome> of(String caseId) {
        return jdbc.sql("select * from checkpoint_outcome where case_id = ? and checkpoint <> ?"
                        + " order by evaluated_at, run")
                .params(caseId, TEXT)
                .query(CheckpointOutcomes::outcome)
                .list();
    }

    /** The newest run of a checkpoint in a case. */
    public Optional<CheckpointOutcome> latest(String caseId, String checkpoint) {
        return jdbc.sql("select * from checkpoint_outcome where case_id = ? and checkpoint = ?"
                        + " order by run desc fetch first row only")
                .params(caseId, checkpoint)
                .query(CheckpointOutcomes::outcome)
                .optional();
    }

    /** The run that was made last in a case, of whichever checkpoint that is answered in a step. */
    public Optional<CheckpointOutcome> last(String caseId) {
        List<CheckpointOutcome> runs = of(caseId);
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    void add(CheckpointOutcome outcome) {
        jdbc.sql("insert into checkpoint_outcome (case_id, checkpoint, run, outcome, findings, decision_version,"
                        + " decision_tag, input_fingerprint, author, evaluated_at) values (:case, :checkpoint, :run,"
                        + " :outcome, :findings, :version, :tag, :fingerprint, :author, :at)")
                .param("case", outcome.caseId())
                .param("checkpoint", outcome.checkpoint())
                .param("run", outcome.run())
                .param("outcome", outcome.result().name())
                .param("findings", FindingsJson.write(outcome.findings()))
                .param("version", outcome.decisionVersion())
                .param("tag", outcome.decisionTag())
                .param("fingerprint", outcome.inputFingerprint())
                .param("author", outcome.author())
                .param("at", Timestamps.utc(outcome.evaluatedAt()))
                .update();
        Map<String, Finding> rules = new LinkedHashMap<>();
        outcome.findings().forEach(finding -> rules.putIfAbsent(finding.rule(), finding));
        rules.values().forEach(finding -> add(outcome, finding));
    }

    private void add(CheckpointOutcome outcome, Finding finding) {
        jdbc.sql("insert into checkpoint_finding (case_id, checkpoint, run, rule_id, strength) values (?, ?, ?, ?, ?)")
                .params(outcome.caseId(), outcome.checkpoint(), outcome.run())
                .params(finding.rule(), finding.strength().name())
                .update();
    }

    void answer(CheckpointOutcome outcome, CheckpointAnswer answer, String by, Instant at) {
        jdbc.sql("update checkpoint_outcome set answer = ?, answered_by = ?, answered_at = ?"
                        + " where case_id = ? and checkpoint = ? and run = ?")
                .params(answer.name(), by, Timestamps.utc(at), outcome.caseId(), outcome.checkpoint(), outcome.run())
                .update();
    }

    private static CheckpointOutcome outcome(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new CheckpointOutcome(
                row.getString("case_id"),
                row.getString("checkpoint"),
                row.getInt("run"),
                CheckpointResult.valueOf(row.getString("outcome")),
                FindingsJson.read(row.getString("findings")),
                row.getInt("decision_version"),
                row.getString("decision_tag"),
                row.getString("input_fingerprint"),
                row.getString("author"),
                Timestamps.required(row, "evaluated_at"),
                answer == null ? null : CheckpointAnswer.valueOf(answer),
                row.getString("answered_by"),
                Timestamps.optional(row, "answered_at"));
    }
}
