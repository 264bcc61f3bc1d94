package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.calibration.SessionCase;
import org.evenhand.calibration.SessionCase.Outcome;
import org.evenhand.calibration.SessionCases;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;

/** A directorate compares its ratings: views nobody else sees, the session, the criteria monitor's signature. */
final class CalibrationActs {

    static final String EVIDENCE = "Led the move of the maps in May, as the session read.";

    private static final int MEMBERS = 4;

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final StepClient client;
    private final Work work;
    private final Happened happened;
    private final String hr;
    private final List<String> viewed = new ArrayList<>();
    private boolean sentBack;

    CalibrationActs(ApplicationContext application, WholeCycle cycle, StepClient client, Work work, Happened happened) {
        this.application = application;
        this.cycle = cycle;
        this.client = client;
        this.work = work;
        this.happened = happened;
        hr = cycle.world.hr.personId();
    }

    /** HR convenes a session of what waits, with a cap; empty when nothing waits. */
    String convenes(String directorate) {
        String path = "/hr/cycles/" + cycle.id + "/calibration/convene";
        var page = client.look(hr, path, "directorate", directorate);
        if (page.status() != 200) {
            page.refused(409);
            return "";
        }
        String chair = cycle.review(cycle.cases.get(0)).associateDirectorId();
        Set<String> members = members(page.page(), chair);
        var answer = client.post(
                hr,
                path,
                Typing.in("_directorate", directorate)
                        .and("members", List.copyOf(members))
                        .and("chair", chair)
                        .and("criteriaMonitor", cycle.colleagues.get(cycle.colleagues.size() - 1))
                        .and("cap", "SHARE")
                        .and("capPercent", "25")
                        .sent());
        assertThat(answer.status()).as(() -> answer.page().text()).isEqualTo(302);
        String session = answer.redirect().replace("/calibrations/", "");
        cycle.sessions.add(session);
        happened.now("session convened");
        return session;
    }

    private static Set<String> members(Document page, String chair) {
        Set<String> members = new LinkedHashSet<>(List.of(chair));
        page.select("input[name=members]").eachAttr("value").stream()
                .sorted()
                .filter(member -> members.size() < MEMBERS)
                .forEach(members::add);
        return members;
    }

    boolean isOpen(String session) {
        work.run(List.of(session));
        return !cycle.openSteps(session).isEmpty();
    }

    /** The next step of the session. */
    void goesOn(String session) {
        OpenTask task = cycle.openSteps(session).get(0);
        switch (task.step()) {
            case "giveIndependentView" -> view(task);
            case "holdSession" -> holds(task);
            default -> signs(task);
        }
        work.run(List.of(session));
    }

    private void view(OpenTask task) {
        String member = String.valueOf(task.assignee());
        Document page = client.open(member, "/tasks/" + task.id()).page();
        for (String seen : List.of(
                page.html(),
                client.open(member, "/calibrations/" + task.caseId()).html(),
                client.open(hr, "/calibrations/" + task.caseId()).html())) {
            viewed.forEach(view -> assertThat(seen).doesNotContain(view));
        }
        if (!viewed.isEmpty()) {
            happened.now("view sealed from the others");
        }
        sends(task, member, views(page, seen(task, member)));
        viewed.add(seen(task, member));
    }

    private void sends(OpenTask task, String person, Map<String, String[]> answers) {
        assertThat(work.sends(task, person, answers))
                .as(() -> task.step() + ": "
                        + client.take(person, task.id(), answers).page().text()
                        + client.open(person, "/tasks/" + task.id() + "/check")
                                .page()
                                .text())
                .isTrue();
    }

    private static String seen(OpenTask task, String member) {
        return "Seen by " + member + " in " + task.caseId() + ".";
    }

    /** Level 3 as it was, but of the first review. */
    private static Map<String, String[]> views(Document page, String why) {
        Typing views = Typing.in("views[0].view", "4").and("views[0].why", why);
        long rows = page.select("input[name$=.view][value=3]").size();
        for (int row = 1; row < rows; row++) {
            views.and("views[" + row + "].view", "3");
        }
        return views.sent();
    }

    private void holds(OpenTask task) {
        String chair = String.valueOf(task.assignee());
        Document page = client.open(chair, "/tasks/" + task.id()).page();
        viewed.forEach(view -> assertThat(page.html()).contains(view));
        List<String> present = page.select("input[name=present]").eachAttr("value");
        List<String> alone =
                present.stream().filter(person -> !person.equals(monitor())).toList();
        client.take(chair, task.id(), record(task, alone).sent()).complains();
        happened.now("session without its monitor refused");
        sends(task, chair, record(task, present).sent());
        viewed.clear();
    }

    private String monitor() {
        return cycle.colleagues.get(cycle.colleagues.size() - 1);
    }

    private Typing record(OpenTask task, List<String> present) {
        Typing record = new Typing().and("heldOn", cycle.today()).and("present", present);
        List<SessionCase> open = open(task.caseId());
        for (int row = 0; row < Math.min(2, open.size()); row++) {
            String change = "changes[" + row + "].";
            record.and(change + "caseId", open.get(row).caseId())
                    .and(change + "criterion", criterion())
                    .and(change + "evidence", EVIDENCE)
                    .and(change + "after", row == 0 ? "4" : "2")
                    .and(change + "reason", "The same work was rated so elsewhere.")
                    .and(change + "becauseOfCap", row == 0 ? "false" : "true");
        }
        return record;
    }

    /** Those the chair may look at. */
    private List<SessionCase> open(String session) {
        PerformanceReview any = cycle.review(cycle.cases.get(0));
        return application.getBean(SessionCases.class).of(session).stream()
                .filter(one -> one.outcome() == Outcome.WAITING)
                .filter(one -> !one.keptAway().contains(any.associateDirectorId()))
                .toList();
    }

    private String criterion() {
        return application
                .getBean(CriteriaSets.class)
                .get(cycle.criteriaSet)
                .criteria()
                .get(0)
                .key();
    }

    /** The first record goes back to the chair once. */
    private void signs(OpenTask task) {
        String monitor = String.valueOf(task.assignee());
        assertThat(client.open(monitor, "/tasks/" + task.id()).html()).contains(EVIDENCE);
        Typing decision = sentBack
                ? Typing.in("decision", "SIGN")
                : Typing.in("decision", "SEND_BACK").and("reason", "Say when it was held.");
        sends(task, monitor, decision.sent());
        happened.now(sentBack ? "session signed" : "session sent back");
        sentBack = true;
    }

    /** Whoever receives a review whose rating has moved reads by which evidence; opened again, it is rated anew. */
    void tells(OpenTask task) {
        if (task.step().equals("receiveReview") && isChanged(task.caseId()) && !wasFiled(task.caseId())) {
            assertThat(client.open(String.valueOf(task.assignee()), "/tasks/" + task.id())
                            .html())
                    .contains(EVIDENCE);
            happened.now("told of the change");
        }
    }

    private boolean wasFiled(String caseId) {
        return application.getBean(Ledger.class).of(caseId).stream()
                .anyMatch(entry -> entry.kind().equals("reviewFiled"));
    }

    private boolean isChanged(String caseId) {
        return cycle.sessions.stream()
                .flatMap(session -> application.getBean(SessionCases.class).of(session).stream())
                .anyMatch(one -> one.caseId().equals(caseId) && one.outcome() == Outcome.CHANGED);
    }
}
