package org.evenhand.cycles;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews that a lock left out, the rows of {@code left_out_review}, and whether everybody in them was told. */
@Repository
public class LeftOutRows {

    /** What failed so often waits until somebody asks for it again. */
    static final int ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LeftOutRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(String cycleId, List<String> caseIds) {
        batches.batchUpdate(
                "insert into left_out_review (case_id, cycle_id, told, attempts) values (?, ?, false, 0)",
                caseIds.stream().map(one -> new Object[] {one, cycleId}).toList());
    }

    List<String> of(String cycleId) {
        return jdbc.sql("select case_id from left_out_review where cycle_id = ? order by case_id")
                .param(cycleId)
                .query(String.class)
                .list();
    }

    /** Case ids whose people are still to be told, at most so many; those that never failed come first. */
    public List<String> waiting(int atMost) {
        return jdbc.sql("select case_id from left_out_review where told = false and attempts < ?"
                        + " order by attempts, case_id fetch first ? rows only")
                .params(ATTEMPTS, atMost)
                .query(String.class)
                .list();
    }

    /** Takes the review up in this transaction; false when its people have been told. */
    public boolean take(String caseId) {
        return jdbc.sql("update left_out_review set told = true where case_id = ? and told = false")
                        .param(caseId)
                        .update()
                == 1;
    }

    public void failed(String caseId) {
        jdbc.sql("update left_out_review set attempts = attempts + 1 where case_id = ? and told = false")
                .param(caseId)
                .update();
    }

    /** What has failed too often is tried again; how many reviews that is. */
    int again(String cycleId) {
        return jdbc.sql("update left_out_review set attempts = 0 where cycle_id = ? and told = false and attempts >= ?")
                .params(cycleId, ATTEMPTS)
                .update();
    }

    LeftOutTelling telling(String cycleId) {
        return jdbc.sql("select count(*) as reviews, coalesce(sum(case when told then 1 else 0 end), 0) as told,"
                        + " coalesce(sum(case when told = false and attempts >= ? then 1 else 0 end), 0) as failed"
                        + " from left_out_review where cycle_id = ?")
                .params(ATTEMPTS, cycleId)
                .query((row, number) ->
                        new LeftOutTelling(cycleId, row.getInt("reviews"), row.getInt("told"), row.getInt("failed")))
                .single();
    }
}
