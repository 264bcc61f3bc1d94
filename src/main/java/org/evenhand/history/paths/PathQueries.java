package org.evenhand.history.paths;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the paths of cases; each question is one query, whatever there is. */
@Repository
class PathQueries {

    private static final String STEPS_OF = " from path_case c join path_step s on s.case_id = c.case_id where ";

    private final JdbcClient jdbc;

    PathQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A condition on {@code path_case c} with its parameters. */
    record Chosen(String sql, Map<String, Object> parameters) {

        static Chosen of(PathFilter filter, Collection<String> withheld, ZoneId zone) {
            StringBuilder sql = new StringBuilder("c.process = :process");
            Map<String, Object> parameters = new HashMap<>(Map.of("process", filter.process()));
            if (!filter.group().isEmpty()) {
                sql.append(" and c.group_id = :group");
                parameters.put("group", filter.group());
            }
            if (filter.version() > 0) {
                sql.append(" and c.version = :version");
                parameters.put("version", filter.version());
            }
            if (filter.from() != null) {
                sql.append(" and c.ended_at >= :from");
                parameters.put(
                        "from", Timestamps.utc(filter.from().atStartOfDay(zone).toInstant()));
            }
            if (filter.until() != null) {
                sql.append(" and c.ended_at < :until");
                parameters.put(
                        "until",
                        Timestamps.utc(
                                filter.until().plusDays(1).atStartOfDay(zone).toInstant()));
            }
            if (!withheld.isEmpty()) {
                sql.append(" and c.case_id not in (:withheld)");
                parameters.put("withheld", withheld);
            }
            return new Chosen(sql.toString(), parameters);
        }

        Chosen and(String condition, String name, Object value) {
            Map<String, Object> more = new HashMap<>(parameters);
            more.put(name, value);
            return new Chosen(sql + " and " + condition, more);
        }
    }

    /** What the cases that are listed have in common besides their process. */
    enum Along {
        PROCESS(""),
        GROUP("c.group_id, "),
        WAY("c.variant_id, ");

        private final String sql;

        Along(String sql) {
            this.sql = sql;
        }

        static Along of(PathFilter filter, int variant) {
            if (variant != 0) {
                return WAY;
            }
            return filter.group().isEmpty() ? PROCESS : GROUP;
        }
    }

    /** How often something was put in or taken out. */
    long turns() {
        return jdbc.sql("select taken from path_turn where id = 1")
                .query(Long.class)
                .single();
    }

    Map<Integer, Long> versions(Chosen chosen) {
        Map<Integer, Long> versions = new LinkedHashMap<>();
        ask(
                        "select c.version, count(*) as cases from path_case c where " + chosen.sql()
                                + " group by c.version order by c.version desc",
                        chosen)
                .query(row -> {
                    versions.put(row.getInt("version"), row.getLong("cases"));
                });
        return versions;
    }

    List<TakenVariant> variants(Chosen chosen) {
        return ask(
                        "select f.id, v.steps, f.cases, f.days_lower, f.days_median, f.days_upper from (select"
                                + " c.variant_id as id, count(*)"
                                + " as cases,"
                                + " " + spread("c.days", "days") + " from path_case c where "
                                + chosen.sql()
                                + " group by c.variant_id) f join path_variant v on v.id = f.id order by f.cases desc,"
                                + " f.id",
                        chosen)
                .query((row, number) -> new TakenVariant(
                        row.getInt("id"),
                        TakenVariant.read(row.getString("steps")),
                        row.getLong("cases"),
                        read(row, "days")))
                .list();
    }

    /** In the order in which cases come to them. */
    List<StepFigure> steps(Chosen chosen) {
        return ask(
                        "select s.step, count(distinct c.case_id) as cases, count(*) as times,"
                                + " sum(case when s.lapsed then 1 else 0 end) as lapsed, " + spread("s.days", "days")
                                + ", "
                                + spread("s.minutes", "minutes") + ", " + spread("s.waited", "waited") + STEPS_OF
                                + chosen.sql()
                                + " group by s.step order by min(s.place), avg(cast(s.place as double precision)),"
                                + " s.step",
                        chosen)
                .query((row, number) -> new StepFigure(
                        row.getString("step"),
                        row.getLong("cases"),
                        row.getLong("times"),
                        row.getLong("lapsed"),
                        read(row, "days"),
                        read(row, "minutes"),
                        optional(row, "waited")))
                .list();
    }

    List<LoopFigure> loops(Chosen chosen) {
        return ask(
                        "select l.step, l.cause, count(*) as cases, sum(l.times) as times, max(l.times) as most from ("
                                + "select c.case_id, s.step, s.cause, count(*) as times" + STEPS_OF + chosen.sql()
                                + " and s.cause is not null group by c.case_id, s.step, s.cause) l"
                                + " group by l.step, l.cause order by sum(l.times) desc, l.step, l.cause",
                        chosen)
                .query((row, number) -> new LoopFigure(
                        row.getString("step"),
                        Cause.valueOf(row.getString("cause")),
                        row.getLong("cases"),
                        row.getLong("times"),
                        row.getLong("most")))
                .list();
    }

    Map<PathMark, Long> marks(Chosen chosen) {
        Map<PathMark, Long> marks = new EnumMap<>(PathMark.class);
        ask(
                        "select m.mark, count(*) as cases from path_case c join path_mark m on m.case_id = c.case_id"
                                + " where "
                                + chosen.sql() + " group by m.mark",
                        chosen)
                .query(row -> {
                    marks.put(PathMark.valueOf(row.getString("mark")), row.getLong("cases"));
                });
        return marks;
    }

    Map<String, Long> times(Chosen chosen) {
        Map<String, Long> times = new HashMap<>();
        ask(
                        "select e.element, sum(r.cases * e.times) as times from (select c.route_id, count(*) as cases"
                                + " from path_case c where " + chosen.sql() + " group by c.route_id) r"
                                + " join path_route_element e on e.route_id = r.route_id group by e.element",
                        chosen)
                .query(row -> {
                    times.put(row.getString("element"), row.getLong("times"));
                });
        return times;
    }

    /** Cases with a person each, by id. */
    List<PathCase> cases(Chosen chosen, Along along, int most) {
        return ask(list(chosen, along, most), chosen)
                .query((row, number) -> new PathCase(
                        row.getString("case_id"),
                        row.getString("process"),
                        row.getString("person_id"),
                        row.getInt("version"),
                        Timestamps.required(row, "ended_at"),
                        row.getInt("days")))
                .list();
    }

    /** Told along which index the cases stand in that order, because H2 does not conclude it from the condition. */
    static String list(Chosen chosen, Along along, int most) {
        return "select c.case_id, c.process, c.person_id, c.version, c.ended_at, c.days from path_case c where "
                + chosen.sql() + " order by c.process, " + along.sql + "c.case_id fetch first " + most + " rows only";
    }

    /** The way with this number; null when there is none. */
    @Nullable
    String variant(int id) {
        return jdbc.sql("select steps from path_variant where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Cycles and rounds to which cases of a process belong, with their names. */
    Map<String, String> groups(String process) {
        Map<String, String> groups = new LinkedHashMap<>();
        jdbc.sql("select g.id, coalesce(y.name, r.name, g.id) as name from (select distinct c.group_id as id"
                        + " from path_case c where c.process = ? and c.group_id is not null) g left join"
                        + " review_cycle y on y.id = g.id left join promotion_round r on r.id = g.id order by 2,"
                        + " 1")
                .param(process)
                .query(row -> {
                    groups.put(row.getString("id"), row.getString("name"));
                });
        return groups;
    }

    private JdbcClient.StatementSpec ask(String sql, Chosen chosen) {
        return jdbc.sql(sql).params(chosen.parameters());
    }

    private static String spread(String column, String name) {
        return quartile(column, "0.25") + " as " + name + "_lower, " + quartile(column, "0.5") + " as " + name
                + "_median, " + quartile(column, "0.75") + " as " + name + "_upper";
    }

    private static String quartile(String column, String part) {
        return "percentile_disc(" + part + ") within group (order by " + column + ")";
    }

    private static Spread read(ResultSet row, String name) throws SQLException {
        return new Spread(row.getLong(name + "_lower"), row.getLong(name + "_median"), row.getLong(name + "_upper"));
    }

    private static @Nullable Spread optional(ResultSet row, String name) throws SQLException {
        return row.getObject(name + "_median") == null ? null : read(row, name);
    }
}
