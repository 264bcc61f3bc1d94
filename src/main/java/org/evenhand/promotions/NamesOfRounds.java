package org.evenhand.promotions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.committees.RoundNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rounds of promotions are called, for whoever forms their committees. */
@Component
class NamesOfRounds implements RoundNames {

    private final JdbcClient jdbc;

    NamesOfRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> roundIds) {
        Map<String, String> names = new HashMap<>();
        if (!roundIds.isEmpty()) {
            jdbc.sql("select id, name from promotion_round where id in (:ids)")
                    .param("ids", roundIds)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }
}
