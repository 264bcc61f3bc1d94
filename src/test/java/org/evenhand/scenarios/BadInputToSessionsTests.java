package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.engine.OpenTask;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same for the forms of calibration: convening a session, views, its record, its signature, its end. */
@EvenhandTest
class BadInputToSessionsTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private CalibrationWorld world;
    private StepClient client;
    private String hr;

    @BeforeEach
    void twoReviewsWait() {
        world = new CalibrationWorld(application, 2).confirmed();
        client = new StepClient(application);
        hr = world.hr.personId();
    }

    @Test
    void aSessionIsConvenedOnceAndOnlyByAWholeForm() throws Exception {
        String convene = "/hr/cycles/" + world.cycle.id() + "/calibration/convene";
        String path = convene + "?directorate=" + world.directorate;
        Map<String, String[]> right = Typing.in("chair", world.chair)
                .and("members", List.of(world.manager, world.departmentHead, world.chair))
                .and("criteriaMonitor", world.monitor)
                .and("cap", "NONE")
                .sent();
        for (String nobody : List.of(
                "nobody",
                "x".repeat(255),
                WrongInput.HOSTILE,
                WrongInput.HUGE,
                WrongInput.BROKEN,
                world.manager,
                employee())) {
            client.submit(hr, path, WrongInput.with(right, "criteriaMonitor", nobody))
                    .complains();
        }
        for (String share : List.of("0", "101", "-1", "a quarter", "25.5", "9".repeat(400), "")) {
            var capped = WrongInput.with(WrongInput.with(right, "cap", "SHARE"), "capPercent", share);
            client.post(hr, convene, WrongInput.with(capped, "_directorate", world.directorate))
                    .complains();
        }
        client.submit(hr, path, WrongInput.with(right, "members", world.chair)).complains();
        client.submit(hr, path, WrongInput.with(right, "chair", world.monitor)).complains();
        var elsewhere = WrongInput.with(right, "_directorate", "Nowhere " + UUID.randomUUID());
        client.post(hr, convene, elsewhere).refused(409);
        client.post(hr, "/hr/cycles/nothing/calibration/convene", elsewhere).refused(404);
        client.post(world.manager, convene, right).refused(403);

        new WrongForms(client, () -> rows("calibration_session")).tryAllAt(hr, path, right);
    }

    @Test
    void everyStepOfASessionRefusesWhatIsWrongAndLosesNothing() throws Exception {
        CalibrationSession session = world.convenes();
        var wrong = new WrongAnswers(application, client, List.of(hr, employee()));
        OpenTask first = world.taskOf(session, world.manager);
        wrong.tryAllAt(first, views(first));
        for (String member : List.of(world.departmentHead, world.chair)) {
            OpenTask view = world.taskOf(session, member);
            client.take(member, view.id(), views(view));
            client.send(member, view.id(), client.version(member, "/tasks/" + view.id() + "/check"));
        }
        OpenTask holding = world.taskOf(session, world.chair);
        refusesRecords(holding);
        wrong.tryAllAt(holding, record());
        wrong.tryAllAt(
                world.taskOf(session, world.monitor),
                Typing.in("decision", "SEND_BACK")
                        .and("reason", WrongInput.HOSTILE)
                        .sent());
        wrong.tryAllAt(world.taskOf(session, world.chair), record());
        wrong.tryAllAt(
                world.taskOf(session, world.monitor),
                Typing.in("decision", "SIGN").and("remark", WrongInput.HOSTILE).sent());
        world.settled(session);
        assertThat(client.open(world.chair, "/calibrations/" + session.id()).html())
                .contains("&lt;img src=x");
        client.open(world.chair, "/calibrations/nothing").refused(404);
    }

    /** Somebody else's case, nobody's criterion, a level that is none, a day that was before. */
    private void refusesRecords(OpenTask task) {
        String other = ReviewWalk.anyId();
        Map<String, String> wrongs = new LinkedHashMap<>();
        wrongs.put("changes[0].caseId", other);
        wrongs.put("changes[0].criterion", "charm");
        wrongs.put("changes[0].after", "3");
        wrongs.put("changes[0].evidence", "");
        wrongs.put("changes[0].reason", "");
        wrongs.put("heldOn.year", "2025");
        wrongs.put("present", world.chair);
        wrongs.forEach((name, value) -> client.take(world.chair, task.id(), WrongInput.with(record(), name, value))
                .complains());
    }

    @Test
    void aSessionIsClosedOrCalledOffOnceAndOnlyByAWholeForm() throws Exception {
        CalibrationSession session = world.convenes();
        String page = "/hr/calibrations/" + session.id();
        var right = Typing.in("reason", WrongInput.HOSTILE).sent();
        var wrong = new WrongForms(client, () -> List.of(world.now(session).state(), documents(session)));
        wrong.refuses(List.of(world.chair, world.monitor, employee()), 403, page + "/close-views", right);
        wrong.refuses(List.of(world.chair, world.monitor, employee()), 403, page + "/call-off", right);
        wrong.tryAllAt(hr, page + "/close-views", right);
        wrong.tryAllAt(hr, page + "/call-off", right);
        client.post(hr, page + "/surprise", right).refused(404);
        client.post(hr, "/hr/calibrations/nothing/call-off", right).refused(404);
        client.open(hr, "/calibrations/" + session.id());
    }

    private Map<String, String[]> views(OpenTask task) {
        long rows = client.open(String.valueOf(task.assignee()), "/tasks/" + task.id())
                .page()
                .select("input[name$=.view][value=3]")
                .size();
        Typing views = Typing.in("views[0].view", "4").and("views[0].why", WrongInput.HOSTILE);
        for (int row = 1; row < rows; row++) {
            views.and("views[" + row + "].view", "3");
        }
        return views.sent();
    }

    private Map<String, String[]> record() {
        return new Typing()
                .and("heldOn", world.today())
                .and("present", List.of(world.manager, world.departmentHead, world.chair, world.monitor))
                .and("changes[0].caseId", world.cases.get(0))
                .and("changes[0].criterion", criterion())
                .and("changes[0].evidence", WrongInput.HOSTILE)
                .and("changes[0].after", "4")
                .and("changes[0].reason", WrongInput.HOSTILE)
                .sent();
    }

    private String criterion() {
        return String.valueOf(world.change(world.cases.get(0), "4").get("criterion"));
    }

    private String employee() {
        return world.review(world.cases.get(0)).personId();
    }

    private int documents(CalibrationSession session) {
        return jdbc.sql("select count(*) from document_revision where case_id = ?")
                .param(session.id())
                .query(Integer.class)
                .single();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where cycle_id = ?")
                .param(world.cycle.id())
                .query(Integer.class)
                .single();
    }
}
