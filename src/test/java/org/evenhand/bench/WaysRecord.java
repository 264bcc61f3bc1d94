package org.evenhand.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ways of reviews of one cycle as they are kept once the reviews have ended: some usual ways, one in five of its own, with
 * loops, lapses and marks. Rows alone; how a way is read from engine and ledger is measured elsewhere.
 */
final class WaysRecord {

    static final List<String> STEPS = List.of(
            "confirmPosition",
            "writeSelfReview",
            "rateCriteria",
            "completeAssessment",
            "callActivity_assessmentCheckpoint",
            "holdConversation",
            "confirmConversation",
            "proposeRating",
            "reviewRating",
            "confirmRating",
            "signAsDepartmentHead",
            "signAsAssociateDirector",
            "receiveReview",
            "correctPosition");

    private static final int USUAL = 12;
    private static final int ONE_IN = 5;
    private static final int DAYS = 40;
    private static final int MINUTES = 60_000;
    private static final Instant ENDED = Instant.parse("2026-11-01T12:00:00Z");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Random random = new Random(20_261_123);
    private final int version;

    WaysRecord(ApplicationContext application, int version) {
        jdbc = application.getBean(JdbcClient.class);
        batches = application.getBean(JdbcTemplate.class);
        this.version = version;
    }

    /** Cases of a cycle of its own. */
    void of(String cycle, List<String> people, int cases) {
        int route = route();
        List<Integer> usual = new ArrayList<>();
        for (int number = 0; number < USUAL; number++) {
            usual.add(variant(cycle + number, way(number)));
        }
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        List<Object[]> marks = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            String caseId = cycle + "-" + number;
            boolean own = number % ONE_IN == 0;
            int variant = own ? variant(caseId, way(number)) : usual.get(random.nextInt(USUAL));
            rows.add(new Object[] {
                caseId,
                version,
                cycle,
                people.get(number % people.size()),
                Timestamp.from(ENDED.plusSeconds(number)),
                random.nextInt(DAYS),
                variant,
                route
            });
            steps(caseId, own, steps);
            if (own) {
                marks.add(new Object[] {caseId, "CORRECTED"});
            }
        }
        batches.batchUpdate(
                "insert into path_case (case_id, process, version, group_id, person_id, ended_at, days, variant_id,"
                        + " route_id, seq) values (?, 'annualReview', ?, ?, ?, ?, ?, ?, ?, 1)",
                rows);
        batches.batchUpdate(
                "insert into path_step (case_id, place, step, lapsed, days, minutes, waited, cause)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                steps);
        batches.batchUpdate("insert into path_mark (case_id, mark) values (?, ?)", marks);
    }

    private void steps(String caseId, boolean loops, List<Object[]> steps) {
        int place = 0;
        for (String step : STEPS) {
            boolean again = loops && step.equals("completeAssessment");
            for (int time = 0; time < (again ? 2 : 1); time++) {
                steps.add(new Object[] {
                    caseId,
                    place,
                    step,
                    random.nextInt(ONE_IN) == 0,
                    random.nextInt(DAYS),
                    (long) random.nextInt(MINUTES),
                    place == 0 ? null : (long) random.nextInt(MINUTES),
                    time == 0 ? null : "CHECKPOINT"
                });
                place++;
            }
        }
    }

    private String way(int number) {
        List<String> tokens = new ArrayList<>(STEPS);
        tokens.add(3 + number % 8, "^" + STEPS.get(number % 3) + ":CHECKPOINT");
        return String.join(" ", tokens);
    }

    private int variant(String name, String steps) {
        jdbc.sql("insert into path_variant (fingerprint, steps) values (?, ?)")
                .params(fingerprint(name), steps)
                .update();
        return id("path_variant", name);
    }

    private int route() {
        String name = UUID.randomUUID().toString();
        jdbc.sql("insert into path_route (fingerprint) values (?)")
                .param(fingerprint(name))
                .update();
        int id = id("path_route", name);
        batches.batchUpdate(
                "insert into path_route_element (route_id, element, times) values (?, ?, 1)",
                STEPS.stream()
                        .map(step -> new Object[] {id, step.contains("_") ? step : "userTask_" + step})
                        .toList());
        return id;
    }

    private int id(String table, String name) {
        return jdbc.sql("select id from " + table + " where fingerprint = ?")
                .param(fingerprint(name))
                .query(Integer.class)
                .single();
    }

    private static String fingerprint(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
