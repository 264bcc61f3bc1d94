package org.evenhand.metrics;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.reviews.LateRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews of a cycle and who has which part in them; one query. */
@Component
class MeasuredReviews {

    /** @param holders person ids by role, each once; nobody is known to have stood in, so that they count as too few */
    record Parts(Set<String> cases, Map<LateRole, Set<String>> holders) {}

    private static final Map<LateRole, String> COLUMNS = Map.of(
            LateRole.MANAGER, "manager_id",
            LateRole.DEPARTMENT_HEAD, "department_head_id",
            LateRole.ASSOCIATE_DIRECTOR, "associate_director_id");

    private final JdbcClient jdbc;

    MeasuredReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Parts of(String cycleId) {
        Parts parts = new Parts(new TreeSet<>(), new EnumMap<>(LateRole.class));
        jdbc.sql("select case_id, manager_id, department_head_id, associate_director_id from performance_review"
                        + " where cycle_id = ?")
                .param(cycleId)
                .query(row -> {
                    parts.cases().add(row.getString("case_id"));
                    for (Map.Entry<LateRole, String> part : COLUMNS.entrySet()) {
                        parts.holders()
                                .computeIfAbsent(part.getKey(), role -> new HashSet<>())
                                .add(row.getString(part.getValue()));
                    }
                });
        return parts;
    }
}
