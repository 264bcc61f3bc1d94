package org.evenhand.reviews;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reviews are paused. That is all that anybody outside Human Resources is told. */
@Component
public class PausedReviews {

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    private final JdbcClient jdbc;

    PausedReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the cases that are paused, in one query for each thousand of them. */
    public Set<String> among(Collection<String> caseIds) {
        List<String> all = caseIds.stream().distinct().toList();
        Set<String> paused = new HashSet<>();
        for (int first = 0; first < all.size(); first += CASES_PER_QUERY) {
            paused.addAll(amongThese(all.subList(first, Math.min(first + CASES_PER_QUERY, all.size()))));
        }
        return paused;
    }

    public boolean contains(String caseId) {
        return !amongThese(List.of(caseId)).isEmpty();
    }

    private List<String> amongThese(List<String> caseIds) {
        return jdbc.sql("select distinct case_id from review_pause where paused_on is not null and case_id in (:cases)")
                .param("cases", caseIds)
                .query(String.class)
                .list();
    }
}
