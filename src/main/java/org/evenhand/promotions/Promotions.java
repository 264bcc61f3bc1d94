package org.evenhand.promotions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code promotion_case}. Whatever is listed for anybody but the candidate leaves out cases of which only the
 * candidate knows.
 */
@Repository
public class Promotions {

    private static final String SELECT = "select * from promotion_case ";
    private static final String SHARED = " and state not in ('DECLARING', 'NOT_CONSIDERED')";

    private static final String GOES_ON = " state not in ('WITHDRAWN', 'SEPARATED', 'OPENED_IN_ERROR')";

    private final JdbcClient jdbc;

    Promotions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Promotion> find(String caseId) {
        return jdbc.sql(SELECT + "where case_id = ?")
                .param(caseId)
                .query(Promotions::promotion)
                .optional();
    }

    /** @throws Refusal MISSING when there is no such promotion */
    public Promotion get(String caseId) {
        return find(caseId).orElseThrow(Promotions::missing);
    }

    /** The person's own, the newest first. */
    public List<Promotion> of(String personId) {
        return jdbc.sql(SELECT + "where person_id = ? order by opened_at desc, case_id desc")
                .param(personId)
                .query(Promotions::promotion)
                .list();
    }

    /** Those that a person recommends or decides on, the newest first; never withdrawn ones. */
    public List<Promotion> withPart(String personId) {
        return jdbc.sql(SELECT + "where (recommender_id = :person or director_id = :person)" + SHARED + " and" + GOES_ON
                        + " order by opened_at desc, case_id desc")
                .param("person", personId)
                .query(Promotions::promotion)
                .list();
    }

    /** Those of a round that anybody but the candidate may know of. */
    List<Promotion> shared(String roundId) {
        return jdbc.sql(SELECT + "where round_id = ?" + SHARED + " order by opened_at, case_id")
                .param(roundId)
                .query(Promotions::promotion)
                .list();
    }

    /** How many of those stand where. */
    Map<PromotionState, Long> counts(String roundId) {
        Map<PromotionState, Long> counts = new EnumMap<>(PromotionState.class);
        jdbc.sql("select state, count(*) as cases from promotion_case where round_id = ?" + SHARED + " group by state")
                .param(roundId)
                .query(row -> {
                    counts.put(PromotionState.valueOf(row.getString("state")), row.getLong("cases"));
                });
        return counts;
    }

    /** Whether the person has a case in the round that goes on or went on; one they left counts not. */
    boolean takesPart(String roundId, String personId) {
        return jdbc.sql("select count(*) from promotion_case where round_id = ? and person_id = ?"
                                + " and state <> 'NOT_CONSIDERED' and" + GOES_ON)
                        .params(roundId, personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether any case of the round still goes on. */
    boolean anyOpen(String roundId) {
        return jdbc.sql("select count(*) from promotion_case where round_id = ? and state in"
                                + " ('DECLARING', 'CONSIDERED', 'DECIDED', 'NOTIFIED')")
                        .param(roundId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Promotion promotion) {
        jdbc.sql("insert into promotion_case (case_id, round_id, person_id, recommender_id, director_id, hr_id,"
                        + " self_nominated, state, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(promotion.caseId(), promotion.roundId(), promotion.personId())
                .params(promotion.recommenderId(), promotion.directorId(), promotion.hrId())
                .params(promotion.selfNominated(), promotion.state().name(), Timestamps.utc(promotion.openedAt()))
                .update();
    }

    /** Gives a part to somebody else. */
    public void assign(String caseId, PromotionRole role, String personId) {
        String column =
                switch (role) {
                    case RECOMMENDER -> "recommender_id";
                    case DIRECTOR -> "director_id";
                    case HR -> "hr_id";
                };
        jdbc.sql("update promotion_case set " + column + " = ? where case_id = ?")
                .params(personId, caseId)
                .update();
    }

    /** Business days by which the days of the round are later for this case. */
    public int daysGiven(String caseId) {
        return jdbc.sql("select days_given from promotion_case where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    public void giveDays(String caseId, int days) {
        jdbc.sql("update promotion_case set days_given = days_given + ? where case_id = ?")
                .params(days, caseId)
                .update();
    }

    /** @throws Refusal MOVED_ON when it does not stand there any more */
    public void move(String caseId, PromotionState from, PromotionState to) {
        int moved = jdbc.sql("update promotion_case set state = ? where case_id = ? and state = ?")
                .params(to.name(), caseId, from.name())
                .update();
        if (moved != 1) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.movedOn");
        }
    }

    static Refusal missing() {
        return Refusal.because(Kind.MISSING, "promotions.refused.missing");
    }

    private static Promotion promotion(ResultSet row, int number) throws SQLException {
        return new Promotion(
                row.getString("case_id"),
                row.getString("round_id"),
                row.getString("person_id"),
                row.getString("recommender_id"),
                row.getString("director_id"),
                row.getString("hr_id"),
                row.getBoolean("self_nominated"),
                PromotionState.valueOf(row.getString("state")),
                Timestamps.required(row, "opened_at"));
    }
}
