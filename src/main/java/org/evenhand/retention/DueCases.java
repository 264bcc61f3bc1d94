package org.evenhand.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Cases whose time is over on a day, each with what still keeps it, as things are in this moment. */
@Component
class DueCases {

    private static final String HOLD = "(select min(h.id) from retention_hold h where h.lifted_at is null and"
            + " (h.scope = 'PERSON' and h.target = c.person_id or h.scope = 'CASE' and h.target = c.case_id"
            + " or h.scope = 'KIND' and h.target = c.record))";
    private static final String RUNNING =
            "(select min(r.case_id) from performance_review r" + " where r.case_id = c.case_id and r.state = 'OPEN')";
    private static final String PROMOTION_RUNNING = "(select min(r.case_id) from promotion_case r"
            + " where r.case_id = c.case_id and r.state in ('DECLARING', 'CONSIDERED', 'DECIDED', 'NOTIFIED'))";
    private static final String APPEAL = "(select min(a.case_id) from appeal a where"
            + " (a.original_id = c.case_id or a.case_id = c.case_id)"
            + " and a.state in ('ASKED', 'FILED', 'ACCEPTED', 'HEARING'))";
    private static final String REQUEST = "(select min(q.case_id) from record_request q where q.person_id = c.person_id"
            + " and (q.state = 'ASKED' or q.state = 'OPEN' and q.way = 'INSPECTION'))";

    private static final String SELECT = "select c.case_id, c.record, c.person_id, c.started_on, " + HOLD
            + " as hold, coalesce(" + RUNNING + ", " + PROMOTION_RUNNING + ") as running, " + APPEAL + " as appeal, "
            + REQUEST + " as request from retention_clock c join person p on p.id = c.person_id"
            + " where c.deleted_at is null and (c.starts = 'END' or not p.active) and (";

    /** The first that applies is named. */
    private static final List<Why> IN_THE_WAY = List.of(Why.HOLD, Why.RUNNING, Why.APPEAL, Why.REQUEST);

    private final JdbcClient jdbc;
    private final RetentionSchedule schedule;

    DueCases(JdbcClient jdbc, RetentionSchedule schedule) {
        this.jdbc = jdbc;
        this.schedule = schedule;
    }

    /** In the order in which their clocks began. */
    List<DueCase> page(LocalDate today, DueCursor after, int atMost) {
        return due(
                        today,
                        " and c.started_on >= :from and (c.started_on > :from or c.case_id > :case)"
                                + " order by c.started_on, c.case_id fetch first " + atMost + " rows only")
                .param("from", after.startedOn())
                .param("case", after.caseId())
                .query(this::read)
                .list();
    }

    /** Each of them, a page at a time. */
    void each(LocalDate today, int pageSize, Consumer<DueCase> consumer) {
        List<DueCase> page = page(today, DueCursor.FIRST, pageSize);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            page = page(today, DueCursor.after(page.get(page.size() - 1)), pageSize);
        }
    }

    Optional<DueCase> find(LocalDate today, String caseId) {
        return due(today, " and c.case_id = :case")
                .param("case", caseId)
                .query(this::read)
                .optional();
    }

    boolean isDeleted(String caseId) {
        return jdbc.sql("select count(*) from retention_clock where case_id = ? and deleted_at is not null")
                        .param(caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many there are of each kind: what would go, and what is kept. */
    Map<RecordKind, DueCount> count(LocalDate today) {
        Map<RecordKind, DueCount> counts = new EnumMap<>(RecordKind.class);
        StatementSpec all = due(today, "");
        all.query(row -> {
            DueCase one = read(row, 0);
            counts.merge(one.record(), DueCount.of(one), DueCount::plus);
        });
        return counts;
    }

    private StatementSpec due(LocalDate today, String rest) {
        List<String> kinds = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (KeepingRule rule : schedule.planned()) {
            String name = rule.record().name();
            kinds.add("c.record = '" + name + "' and c.started_on <= :before" + kinds.size());
            parameters.put("before" + parameters.size(), today.minusYears(rule.years()));
        }
        return jdbc.sql(SELECT + kinds.stream().collect(Collectors.joining(" or ")) + ")" + rest)
                .params(parameters);
    }

    private DueCase read(ResultSet row, int number) throws SQLException {
        RecordKind record = RecordKind.valueOf(row.getString("record"));
        LocalDate started = row.getObject("started_on", LocalDate.class);
        Why why = null;
        String obstacle = null;
        for (Why one : IN_THE_WAY) {
            String found = row.getString(one.name());
            if (why == null && found != null) {
                why = one;
                obstacle = found;
            }
        }
        return new DueCase(
                row.getString("case_id"),
                record,
                row.getString("person_id"),
                started,
                schedule.of(record).dueOn(started),
                why,
                obstacle);
    }
}
