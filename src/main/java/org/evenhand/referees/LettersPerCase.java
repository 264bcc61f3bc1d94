package org.evenhand.referees;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many letters cases have, as counts and nothing else. */
@Component
public class LettersPerCase {

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    private final JdbcClient jdbc;

    LettersPerCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Letters of a case.
     *
     * @param asked for
     * @param came and can be read by whoever judges
     */
    public record Count(int asked, int came) {}

    /** By case; none for a case that asks for no letter. One query for each thousand of them. */
    @Transactional(readOnly = true)
    public Map<String, Count> of(Collection<String> caseIds) {
        List<String> all = caseIds.stream().distinct().toList();
        Map<String, Count> counts = new HashMap<>();
        for (int first = 0; first < all.size(); first += CASES_PER_QUERY) {
            jdbc.sql("select case_id, count(*) as asked, count(case when state = 'READY' then 1 end) as came"
                            + " from letter where case_id in (:cases) group by case_id")
                    .param("cases", all.subList(first, Math.min(first + CASES_PER_QUERY, all.size())))
                    .query(row -> {
                        counts.put(row.getString("case_id"), new Count(row.getInt("asked"), row.getInt("came")));
                    });
        }
        return counts;
    }
}
