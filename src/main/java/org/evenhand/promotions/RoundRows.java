package org.evenhand.promotions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.promotions.PromotionRound.Status;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code promotion_round} and {@code promotion_notice}. */
@Repository
class RoundRows {

    private static final String SELECT = "select * from promotion_round ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RoundRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Somebody whom a round tells.
     *
     * @param reasonKey why no case could be opened; empty when it was
     */
    record Told(int number, String personId, Optional<String> reasonKey) {}

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

    /** Begins telling; false when that was begun already. */
    boolean tell(String id, List<String> people) {
        int begun = jdbc.sql("update promotion_round set status = 'TELLING', people = ? where id = ?"
                        + " and status = 'PLANNED'")
                .params(people.size(), id)
                .update();
        if (begun == 1) {
            batches.batchUpdate(
                    "insert into promotion_notice (round_id, number, person_id) values (?, ?, ?)",
                    IntStream.range(0, people.size())
                            .mapToObj(index -> new Object[] {id, index + 1, people.get(index)})
                            .toList());
        }
        return begun == 1;
    }

    /** Those with the numbers from {@code first} to {@code last}, in order. */
    List<Told> told(String id, int first, int last) {
        return jdbc.sql("select number, person_id, reason_key from promotion_notice"
                        + " where round_id = ? and number between ? and ? order by number")
                .params(id, first, last)
                .query(RoundRows::told)
                .list();
    }

    /** Those whose case could not be opened, in order. */
    List<Told> notOpened(String id) {
        return jdbc.sql("select number, person_id, reason_key from promotion_notice"
                        + " where round_id = ? and reason_key is not null order by number")
                .param(id)
                .query(RoundRows::told)
                .list();
    }

    void notOpened(String id, int number, String reasonKey) {
        jdbc.sql("update promotion_notice set reason_key = ? where round_id = ? and number = ?")
                .params(reasonKey, id, number)
                .update();
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

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getInt("number"), row.getString("person_id"), Optional.ofNullable(row.getString("reason_key")));
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
