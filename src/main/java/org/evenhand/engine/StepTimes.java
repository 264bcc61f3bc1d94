package org.evenhand.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the steps of many cases were open, as the engine remembers them. */
@Service
@Transactional(readOnly = true)
public class StepTimes {

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final String ended;

    StepTimes(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        ended = "select R.BUSINESS_KEY_, A.ACT_ID_, A.START_TIME_, A.END_TIME_, A.ASSIGNEE_ from "
                + management.getTableName(HistoricProcessInstance.class) + " R join "
                + management.getTableName(HistoricActivityInstance.class)
                + " A on A.ROOT_PROC_INST_ID_ = R.PROC_INST_ID_ where R.BUSINESS_KEY_ in (:cases)"
                + " and R.ROOT_PROC_INST_ID_ = R.PROC_INST_ID_ and A.PROC_DEF_KEY_ in (:processes)"
                + " and A.ACT_TYPE_ = 'userTask' and A.END_TIME_ is not null";
    }

    /**
     * The steps that have ended, done or lapsed, those of called processes included; one query for each thousand cases.
     *
     * @param processKeys of the processes whose steps are wanted
     */
    public List<StepTime> of(List<String> caseIds, List<String> processKeys) {
        List<StepTime> times = new ArrayList<>();
        for (int first = 0; first < caseIds.size(); first += CASES_PER_QUERY) {
            times.addAll(jdbc.sql(ended)
                    .param("cases", caseIds.subList(first, Math.min(first + CASES_PER_QUERY, caseIds.size())))
                    .param("processes", processKeys)
                    .query(StepTimes::time)
                    .list());
        }
        return times;
    }

    /** The engine writes its times in the zone of this machine. */
    private static StepTime time(ResultSet row, int number) throws SQLException {
        return new StepTime(
                row.getString("BUSINESS_KEY_"),
                Step.of(row.getString("ACT_ID_")),
                row.getTimestamp("START_TIME_").toInstant(),
                row.getTimestamp("END_TIME_").toInstant(),
                row.getString("ASSIGNEE_"));
    }
}
