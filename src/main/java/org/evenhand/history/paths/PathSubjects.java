package org.evenhand.history.paths;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.promotions.PromotionState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom cases are about and to which cycle or round they belong. A promotion that only its candidate may know of is not among them. */
@Component
class PathSubjects {

    private static final List<String> UNKNOWN = Arrays.stream(PromotionState.values())
            .filter(state -> !state.isShared())
            .map(Enum::name)
            .toList();

    private static final String QUERY =
            "select case_id, person_id, cycle_id as group_id from performance_review where case_id in (:cases)"
                    + " union all select case_id, person_id, round_id as group_id from promotion_case"
                    + " where case_id in (:cases) and state not in (:unknown)"
                    + " union all select case_id, person_id, cast(null as varchar(64)) as group_id from appeal"
                    + " where case_id in (:cases)";

    private final JdbcClient jdbc;

    PathSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PathSubject(String personId, @Nullable String groupId) {}

    Map<String, PathSubject> of(Collection<String> caseIds) {
        Map<String, PathSubject> found = new HashMap<>();
        jdbc.sql(QUERY).param("cases", caseIds).param("unknown", UNKNOWN).query(row -> {
            found.put(row.getString("case_id"), new PathSubject(row.getString("person_id"), row.getString("group_id")));
        });
        return found;
    }
}
