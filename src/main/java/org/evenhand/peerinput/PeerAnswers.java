package org.evenhand.peerinput;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What peers wrote, one row for each question: no author, no time, nothing that holds one person's answers together. The
 * id is random and new whenever somebody answers, because all rows of the review are then written anew in the order of
 * their ids: neither ids nor places in the table nor row versions tell which answer came first or with which other. See
 * decision 43.
 */
@Repository
class PeerAnswers {

    private final JdbcClient jdbc;

    PeerAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person's answer to one question.
     *
     * @param number of the question in its form, counted from 1
     * @param question as it was asked
     */
    record PeerAnswer(int number, String question, String text) {}

    private record Row(String id, PeerAnswer answer) {}

    /** In the caller's transaction, which holds the lock on the peer input. */
    void add(String caseId, List<PeerAnswer> answers) {
        List<PeerAnswer> all = new ArrayList<>(of(caseId));
        all.addAll(answers);
        delete(caseId);
        all.stream()
                .map(answer -> new Row(UUID.randomUUID().toString(), answer))
                .sorted(Comparator.comparing(Row::id))
                .forEach(row -> insert(caseId, row));
    }

    /** By question, and within a question by the random id: mixed anew for each, and the same at every look. */
    List<PeerAnswer> of(String caseId) {
        return jdbc.sql("select number, question, answer from peer_answer where case_id = ? order by number, id")
                .param(caseId)
                .query(PeerAnswers::answer)
                .list();
    }

    void delete(String caseId) {
        jdbc.sql("delete from peer_answer where case_id = ?").param(caseId).update();
    }

    private void insert(String caseId, Row row) {
        jdbc.sql("insert into peer_answer (id, case_id, number, question, answer) values (?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        caseId,
                        row.answer().number(),
                        row.answer().question(),
                        row.answer().text())
                .update();
    }

    private static PeerAnswer answer(ResultSet row, int number) throws SQLException {
        return new PeerAnswer(row.getInt("number"), row.getString("question"), row.getString("answer"));
    }
}
