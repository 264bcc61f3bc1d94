package org.evenhand.concerns;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.Appeal;
import org.evenhand.casework.CaseTexts;
import org.evenhand.promotions.Promotion;
import org.evenhand.reviews.AnnualReview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the cases are called that concerns are about; one query for a page of them. */
@Component
class ConcernTitles {

    private static final String QUERY = "select c.case_id, c.kind, coalesce(p.preferred_name, p.name) as name from ("
            + cases("review", "performance_review") + " union all " + cases("promotion", "promotion_case")
            + " union all "
            + cases("appeal", "appeal") + ") c join person p on p.id = c.person_id";

    private static final Map<String, String> KINDS =
            Map.of(AnnualReview.PROCESS, "review", Promotion.PROCESS, "promotion", Appeal.PROCESS, "appeal");

    private final JdbcClient jdbc;
    private final CaseTexts texts;

    ConcernTitles(JdbcClient jdbc, CaseTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    private static String cases(String kind, String table) {
        return "select case_id, '" + kind + "' as kind, person_id from " + table + " where case_id in (:cases)";
    }

    /** The title of one case of that process about that person. */
    String of(String process, String name) {
        return title(KINDS.getOrDefault(process, process), name);
    }

    Map<String, String> of(Collection<Concern> concerns) {
        Map<String, String> titles = new HashMap<>();
        List<String> cases = concerns.stream().map(Concern::aboutCase).toList();
        if (!cases.isEmpty()) {
            jdbc.sql(QUERY).param("cases", cases).query(row -> {
                titles.put(row.getString("case_id"), title(row.getString("kind"), row.getString("name")));
            });
        }
        return titles;
    }

    private String title(String kind, String name) {
        return texts.text("concerns.of." + kind, name);
    }
}
