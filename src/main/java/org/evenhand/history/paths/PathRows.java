package org.evenhand.history.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.TakenWay;
import org.evenhand.engine.TakenWay.Run;
import org.evenhand.shared.Sha256;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the paths of cases. */
@Repository
class PathRows {

    static final String RUNS = "path_run";

    private static final List<String> OF_CASES = List.of(RUNS, "path_step", "path_mark", "path_case");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PathRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A case with everything that is kept of it. */
    record Row(
            TakenWay way,
            PathSubjects.PathSubject subject,
            CasePath path,
            List<Integer> stepDays,
            int days,
            long seq) {}

    void takeTurn() {
        jdbc.sql("update path_turn set taken = taken + 1 where id = 1").update();
    }

    /** Cases in whose ledger something happened since they were put in. */
    Set<String> outdated(int atMost) {
        return new HashSet<>(jdbc.sql("select c.case_id from path_case c join ledger_head h on h.case_id = c.case_id"
                        + " where h.seq > c.seq fetch first :most rows only")
                .param("most", atMost)
                .query(String.class)
                .list());
    }

    Map<String, Long> ends(Collection<String> caseIds) {
        Map<String, Long> ends = new HashMap<>();
        jdbc.sql("select case_id, seq from ledger_head where case_id in (:cases)")
                .param("cases", caseIds)
                .query(row -> {
                    ends.put(row.getString("case_id"), row.getLong("seq"));
                });
        return ends;
    }

    void forget(Collection<String> caseIds) {
        OF_CASES.forEach(table -> jdbc.sql("delete from " + table + " where case_id in (:cases)")
                .param("cases", caseIds)
                .update());
    }

    /** Whatever the engine still remembers is looked at anew; until then all stays as it is. */
    void awaitEverything() {
        jdbc.sql("delete from " + RUNS).update();
    }

    /** Of cases that the engine has forgotten all stays as it was put in. */
    void keep(Collection<String> caseIds, Map<String, Long> ends) {
        batch(
                "update path_case set seq = ? where case_id = ?",
                caseIds.stream()
                        .map(caseId -> new Object[] {ends.getOrDefault(caseId, 0L), caseId})
                        .toList());
    }

    /** That these runs were looked at. */
    void saw(List<TakenWay> ways) {
        List<Object[]> rows = new ArrayList<>();
        for (TakenWay way : ways) {
            for (Run run : way.runs()) {
                rows.add(new Object[] {run.processInstanceId(), way.caseId()});
            }
        }
        batch("insert into path_run (process_instance_id, case_id) values (?, ?)", rows);
    }

    void add(List<Row> rows) {
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        List<Object[]> marks = new ArrayList<>();
        Map<String, Integer> variants = new HashMap<>();
        Map<String, Integer> routes = new HashMap<>();
        for (Row row : rows) {
            int variant = variants.computeIfAbsent(String.join(" ", row.path().tokens()), this::variant);
            int route = routes.computeIfAbsent(
                    row.way().times().toString(), text -> route(text, row.way().times()));
            cases.add(columns(row, variant, route));
            steps.addAll(steps(row));
            row.path().marks().forEach(mark -> marks.add(new Object[] {row.way().caseId(), mark.name()}));
        }
        batch(
                "insert into path_case (case_id, process, version, group_id, person_id, ended_at, days, variant_id,"
                        + " route_id, seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                cases);
        batch(
                "insert into path_step (case_id, place, step, lapsed, days, minutes, waited, cause)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                steps);
        batch("insert into path_mark (case_id, mark) values (?, ?)", marks);
    }

    private static Object[] columns(Row row, int variant, int route) {
        List<Run> runs = row.way().runs();
        return new Object[] {
            row.way().caseId(),
            row.way().processKey(),
            row.way().version(),
            row.subject().groupId(),
            row.subject().personId(),
            Timestamps.utc(runs.get(runs.size() - 1).endedAt()),
            row.days(),
            variant,
            route,
            row.seq()
        };
    }

    private static List<Object[]> steps(Row row) {
        List<Object[]> steps = new ArrayList<>();
        for (int place = 0; place < row.path().steps().size(); place++) {
            PathStep step = row.path().steps().get(place);
            steps.add(new Object[] {
                row.way().caseId(),
                place,
                step.way().step(),
                step.way().lapsed(),
                row.stepDays().get(place),
                PathReading.minutes(step.way().openedAt(), step.way().endedAt()),
                step.waited(),
                step.cause() == null ? null : step.cause().name()
            });
        }
        return steps;
    }

    private int variant(String steps) {
        String fingerprint = Sha256.of(steps);
        return jdbc.sql("select id from path_variant where fingerprint = ?")
                .param(fingerprint)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> {
                    jdbc.sql("insert into path_variant (fingerprint, steps) values (?, ?)")
                            .params(fingerprint, steps)
                            .update();
                    return variant(steps);
                });
    }

    private int route(String text, Map<String, Integer> times) {
        String fingerprint = Sha256.of(text);
        return jdbc.sql("select id from path_route where fingerprint = ?")
                .param(fingerprint)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> {
                    jdbc.sql("insert into path_route (fingerprint) values (?)")
                            .param(fingerprint)
                            .update();
                    int id = route(text, Map.of());
                    batch(
                            "insert into path_route_element (route_id, element, times) values (?, ?, ?)",
                            times.entrySet().stream()
                                    .map(time -> new Object[] {id, time.getKey(), time.getValue()})
                                    .toList());
                    return id;
                });
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows);
        }
    }
}
