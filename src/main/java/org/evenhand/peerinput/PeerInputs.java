package org.evenhand.peerinput;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import org.evenhand.peerinput.PeerInput.State;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The peer input there is, one row for each review that asked for it. */
@Repository
class PeerInputs {

    private static final String SELECT = "select case_id, state, answers, closed_in from peer_input where case_id = ?";

    private final JdbcClient jdbc;

    PeerInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PeerInput> find(String caseId) {
        return jdbc.sql(SELECT).param(caseId).query(PeerInputs::input).optional();
    }

    /** The same, locked until the transaction ends: whoever answers or closes at this moment waits. */
    Optional<PeerInput> lock(String caseId) {
        return jdbc.sql(SELECT + " for update")
                .param(caseId)
                .query(PeerInputs::input)
                .optional();
    }

    /** @throws Refusal of kind MOVED_ON when it was begun already */
    void begin(String caseId) {
        try {
            jdbc.sql("insert into peer_input (case_id, state, answers) values (?, 'OPEN', 0)")
                    .param(caseId)
                    .update();
        } catch (DuplicateKeyException second) {
            throw Refusal.because(Kind.MOVED_ON, "peerinput.refused.begun");
        }
    }

    void countAnswer(String caseId) {
        jdbc.sql("update peer_input set answers = answers + 1 where case_id = ?")
                .param(caseId)
                .update();
    }

    void close(String caseId, State state, YearMonth in) {
        jdbc.sql("update peer_input set state = ?, closed_in = ? where case_id = ?")
                .params(state.name(), in.toString(), caseId)
                .update();
    }

    void deleted(String caseId) {
        jdbc.sql("update peer_input set state = 'DELETED' where case_id = ?")
                .param(caseId)
                .update();
    }

    private static PeerInput input(ResultSet row, int number) throws SQLException {
        String closedIn = row.getString("closed_in");
        return new PeerInput(
                row.getString("case_id"),
                State.valueOf(row.getString("state")),
                row.getInt("answers"),
                closedIn == null ? null : YearMonth.parse(closedIn));
    }
}
