package org.evenhand.promotions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code promotion_notice}: whom rounds tell. */
@Repository
class RoundNotices {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RoundNotices(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Somebody whom a round tells.
     *
     * @param reasonKey why no case could be opened; empty when it was
     */
    record Told(int number, String personId, Optional<String> reasonKey) {}

    /** All whom a round tells, in order. */
    void insert(String id, List<String> people) {
        batches.batchUpdate(
                "insert into promotion_notice (round_id, number, person_id) values (?, ?, ?)",
                IntStream.range(0, people.size())
                        .mapToObj(index -> new Object[] {id, index + 1, people.get(index)})
                        .toList());
    }

    /** Those with the numbers from {@code first} to {@code last}, in order. */
    List<Told> told(String id, int first, int last) {
        return jdbc.sql("select number, person_id, reason_key from promotion_notice"
                        + " where round_id = ? and number between ? and ? order by number")
                .params(id, first, last)
                .query(RoundNotices::told)
                .list();
    }

    /** Those whose case could not be opened, in order. */
    List<Told> notOpened(String id) {
        return jdbc.sql("select number, person_id, reason_key from promotion_notice"
                        + " where round_id = ? and reason_key is not null order by number")
                .param(id)
                .query(RoundNotices::told)
                .list();
    }

    void notOpened(String id, int number, String reasonKey) {
        jdbc.sql("update promotion_notice set reason_key = ? where round_id = ? and number = ?")
                .params(reasonKey, id, number)
                .update();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getInt("number"), row.getString("person_id"), Optional.ofNullable(row.getString("reason_key")));
    }
}
