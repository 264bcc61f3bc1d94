package org.evenhand.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which new versions of their criteria reached reviews that were open. */
@Repository
public class CriteriaReplacements {

    /** That the criteria of r are rated, and no later version has asked for another rating. */
    static final String RATED = "exists (select 1 from document_revision d where d.case_id = r.case_id"
            + " and d.kind = 'SEALED_RATING' and d.revision > coalesce((select max(x.sealed_rating)"
            + " from criteria_replacement x where x.case_id = r.case_id), 0))";

    private static final String FOLLOWING = "r.cycle_id = :cycle and r.state = 'OPEN' and r.criteria_set_id <> :version"
            + " and r.criteria_set_id in (select s.id from criteria_set s where s.lineage = :lineage)";

    private final JdbcClient jdbc;

    CriteriaReplacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a new version found.
     *
     * @param sealedRating newest revision that no longer counts; 0 for none
     * @param assessment likewise
     */
    public record Replacement(String fromSet, String toSet, int sealedRating, int assessment) {}

    /** How many open reviews of a cycle are rated by another version, and how many have yet to be. */
    public record Open(long rated, long unrated) {}

    /** The newest one of a review. */
    public Optional<Replacement> latest(String caseId) {
        return jdbc.sql("select * from criteria_replacement where case_id = ? order by sealed_rating desc,"
                        + " replaced_at desc fetch first 1 rows only")
                .param(caseId)
                .query((row, number) -> new Replacement(
                        row.getString("from_set"),
                        row.getString("to_set"),
                        row.getInt("sealed_rating"),
                        row.getInt("assessment")))
                .optional();
    }

    public Open openIn(String cycleId, CriteriaSet version) {
        return jdbc.sql("select count(case when " + RATED + " then 1 end) as rated, count(*) as everybody"
                        + " from performance_review r where " + FOLLOWING)
                .param("cycle", cycleId)
                .param("version", version.id())
                .param("lineage", version.lineage())
                .query((row, number) -> new Open(row.getLong("rated"), row.getLong("everybody") - row.getLong("rated")))
                .single();
    }

    /** Cases of the open reviews of a cycle that are rated by another version, in order. */
    public List<String> following(String cycleId, CriteriaSet version) {
        return jdbc.sql("select r.case_id from performance_review r where " + FOLLOWING + " order by r.case_id")
                .param("cycle", cycleId)
                .param("version", version.id())
                .param("lineage", version.lineage())
                .query(String.class)
                .list();
    }

    public boolean isRated(String caseId) {
        return jdbc.sql("select count(*) from performance_review r where r.case_id = ? and " + RATED)
                        .param(caseId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Rates the review by that version from now on. */
    public void add(String caseId, Replacement replacement, Instant at) {
        jdbc.sql("insert into criteria_replacement (case_id, to_set, from_set, replaced_at, sealed_rating, assessment)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(caseId, replacement.toSet(), replacement.fromSet(), Timestamps.utc(at))
                .params(replacement.sealedRating(), replacement.assessment())
                .update();
        jdbc.sql("update performance_review set criteria_set_id = ? where case_id = ?")
                .params(replacement.toSet(), caseId)
                .update();
    }
}
