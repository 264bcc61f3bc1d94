package org.evenhand.promotions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promotions whose people the roster has changed: somebody with a part, or the candidate, is no longer here, or the
 * candidate has another manager than the one who recommends. Library HR decides what follows; nothing changes by itself.
 */
@Component
class RosterMismatches {

    private static final String KEY = "promotions.changed.";

    private final JdbcClient jdbc;

    RosterMismatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Message keys of what has changed, by case id, for the open cases of a round; one query. */
    Map<String, List<String>> in(String roundId) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        jdbc.sql("select c.case_id, p.active as candidate, coalesce(r.active, false) as recommender,"
                        + " coalesce(d.active, false) as director, coalesce(h.active, false) as hr,"
                        + " p.manager_id is not null and p.manager_id <> c.recommender_id"
                        + " and p.manager_id <> c.director_id and c.recommender_id <> o.other_recommender_id"
                        + " and not exists (select 1 from promotion_part t where t.case_id = c.case_id"
                        + " and t.role = 'RECOMMENDER' and t.successor_id = c.recommender_id) as manager"
                        + " from promotion_case c join promotion_round o on o.id = c.round_id"
                        + " join person p on p.id = c.person_id left join person r on r.id = c.recommender_id"
                        + " left join person d on d.id = c.director_id left join person h on h.id = c.hr_id"
                        + " where c.round_id = ? and c.state in ('CONSIDERED', 'DECIDED', 'NOTIFIED')"
                        + " order by c.case_id")
                .param(roundId)
                .query(row -> {
                    List<String> what = what(row);
                    if (!what.isEmpty()) {
                        changed.put(row.getString("case_id"), what);
                    }
                });
        return changed;
    }

    private static List<String> what(ResultSet row) throws SQLException {
        List<String> what = new ArrayList<>();
        for (String who : List.of("candidate", "recommender", "director", "hr")) {
            if (!row.getBoolean(who)) {
                what.add(KEY + who.toUpperCase(Locale.ROOT));
            }
        }
        if (row.getBoolean("manager")) {
            what.add(KEY + "MANAGER");
        }
        return what;
    }
}
