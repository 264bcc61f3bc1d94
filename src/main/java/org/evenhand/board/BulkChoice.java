package org.evenhand.board;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an action on many is about: settled when it begins. */
@Component
public class BulkChoice {

    /** Whoever has left can do nothing, and a paused review waits for nobody. */
    private static final String CAN_BE_REMINDED = " and a.id is not null and z.case_id is null";

    private final JdbcClient jdbc;
    private final BoardSql sql;

    BulkChoice(JdbcClient jdbc, BoardSql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Person ids of who has a step, in order, so that no two actions wait for each other. */
    public List<String> holders(String cycleId, BoardFilter filter) {
        return asked(cycleId, filter, "t.assignee", CAN_BE_REMINDED);
    }

    /** Cases that wait for the step of the filter. */
    List<String> cases(String cycleId, BoardFilter filter) {
        return asked(cycleId, filter, "r.case_id", "");
    }

    /** Steps at which the reviews are, to choose from. */
    public List<String> steps(String cycleId, BoardFilter filter) {
        return asked(cycleId, filter, "t.step", " and t.due_at < timestamp with time zone '9999-01-01 00:00:00+00:00'");
    }

    /** Ids of the steps that the person has, the longest due first. */
    List<String> stepsOf(String personId, String cycleId, BoardFilter filter) {
        Map<String, Object> parameters = sql.parameters(cycleId);
        String conditions = BoardSql.conditions(filter, parameters) + CAN_BE_REMINDED;
        return jdbc.sql("select t.task_id" + BoardSql.FROM + conditions
                        + " and t.assignee = :person order by t.due_at, t.task_id fetch first 1 rows only")
                .params(parameters)
                .param("person", personId)
                .query(String.class)
                .list();
    }

    private List<String> asked(String cycleId, BoardFilter filter, String column, String more) {
        Map<String, Object> parameters = sql.parameters(cycleId);
        String conditions = BoardSql.conditions(filter, parameters);
        return jdbc.sql("select distinct " + column + " as chosen" + BoardSql.FROM + conditions + more
                        + " order by chosen")
                .params(parameters)
                .query(String.class)
                .list();
    }
}
