package org.evenhand.promotions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.promotions.PromotionRound.Status;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code promotion_round}. */
@Repository
class RoundRows {

    private static final String SELECT = "select * from promotion_round ";

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PromotionRound round, Instant at) {
        RoundPlan plan = round.plan();
        jdbc.sql("insert into promotion_round (id, name, job_family, rank_from, rank_sought, criteria_set_id, as_of,"
                        + " intent_by, dossier_by, director_id, other_recommender_id, planned_by, planned_at, status)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(round.id(), plan.name(), plan.sought().jobFamily())
                .params(plan.sought().rankFrom(), plan.sought().rankSought(), plan.criteriaSetId())
                .params(plan.sought().asOf(), plan.intentBy(), plan.dossierBy())
                .params(plan.directorId(), plan.otherRecommenderId(), round.plannedBy())
                .params(Timestamps.utc(at), round.status().name())
                .update();
    }

    Optional<PromotionRound> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(RoundRows::round)
                .optional();
    }

    /** @throws Refusal of kind MISSING when there is no such round, or its plan is not finished */
    PromotionRound get(String id) {
        return find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "promotions.refused.noRound"));
    }

    /** The round; whoever else asks for it this way waits until the transaction ends. */
    PromotionRound lock(String id) {
        jdbc.sql("update promotion_round set status = status where id = ?")
                .param(id)
                .update();
        return get(id);
    }

    /** The newest first. */
    List<PromotionRound> all() {
        return jdbc.sql(SELECT + "order by planned_at desc, id")
                .query(RoundRows::round)
                .list();
    }

    /** Rounds that take nominations on that day, the one that ends first first. */
    List<PromotionRound> openOn(LocalDate day) {
        return jdbc.sql(SELECT + "where status = 'RUNNING' and intent_by >= ? order by intent_by, id")
                .param(day)
                .query(RoundRows::round)
                .list();
    }

    boolean isTaken(String name, String exceptId) {
        return jdbc.sql("select count(*) from promotion_round where lower(name) = lower(?) and id <> ?")
                        .params(name, exceptId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Begins telling so many people; false when that was begun already. */
    boolean tell(String id, int people) {
        return jdbc.sql("update promotion_round set status = 'TELLING', people = ? where id = ?"
                                + " and status = 'PLANNED'")
                        .params(people, id)
                        .update()
                == 1;
    }

    void handled(String id, int handled) {
        jdbc.sql("update promotion_round set handled = ? where id = ?")
                .params(handled, id)
                .update();
    }

    /** Moves a round on; false when it does not stand there. */
    boolean move(String id, Status from, Status to) {
        return jdbc.sql("update promotion_round set status = ? where id = ? and status = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    private static PromotionRound round(ResultSet row, int number) throws SQLException {
        RankSought sought = new RankSought(
                row.getString("job_family"),
                row.getString("rank_from"),
                row.getString("rank_sought"),
                row.getObject("as_of", LocalDate.class));
        RoundPlan plan = new RoundPlan(
                row.getString("name"),
                sought,
                row.getString("criteria_set_id"),
                row.getObject("intent_by", LocalDate.class),
                row.getObject("dossier_by", LocalDate.class),
                row.getString("director_id"),
                row.getString("other_recommender_id"));
        return new PromotionRound(
                row.getString("id"),
                plan,
                row.getString("planned_by"),
                Status.valueOf(row.getString("status")),
                row.getInt("people"),
                row.getInt("handled"));
    }
}
