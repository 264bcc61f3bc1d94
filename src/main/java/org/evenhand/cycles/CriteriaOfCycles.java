package org.evenhand.cycles;

import java.util.List;
import org.evenhand.criteria.CriteriaSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which version of a criteria set the cycles that go on open their reviews. */
@Repository
public class CriteriaOfCycles {

    private final JdbcClient jdbc;

    CriteriaOfCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the cycles, launched and not locked, that go by another version of that set, by name. */
    @Transactional(readOnly = true)
    public List<String> runningByAnotherVersionOf(CriteriaSet version) {
        return jdbc.sql("select c.id from review_cycle c join criteria_set s on s.id = c.criteria_set_id"
                        + " where s.lineage = ? and s.id <> ? and c.status in ('LAUNCHING', 'RUNNING')"
                        + " order by c.name_key, c.id")
                .params(version.lineage(), version.id())
                .query(String.class)
                .list();
    }

    /** Lets whoever joins a cycle from now on be rated by that version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(String cycleId, CriteriaSet version) {
        jdbc.sql("update review_cycle set criteria_set_id = ? where id = ?")
                .params(version.id(), cycleId)
                .update();
    }
}
