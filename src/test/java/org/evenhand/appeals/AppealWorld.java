package org.evenhand.appeals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appeals against a decision, with people who took no part, worked on through the same use cases as the pages. */
public final class AppealWorld {

    /** The steps of an appeal in the order in which they come. */
    public static final List<String> PATH = List.of(
            "checkAppeal",
            "stateReasons",
            "replyToReasons",
            "namePanelMember",
            "namePanel",
            "acceptPanelSeat",
            "challengePanel",
            "holdHearings",
            "writePanelView",
            "decideAppeal");

    public final List<String> uninvolved = new ArrayList<>();
    private @Nullable String repeated;
    public final Actor hr;

    private final ApplicationContext beans;
    private final TestClock clock;
    private final LibraryCalendar calendar;

    public AppealWorld(ApplicationContext beans) {
        this.beans = beans;
        clock = beans.getBean(TestClock.class);
        calendar = beans.getBean(LibraryCalendar.class);
        TestPeople people = new TestPeople(beans.getBean(JdbcClient.class));
        String head = people.add((String) null);
        for (int i = 0; i < 6; i++) {
            uninvolved.add(people.add(head));
        }
        hr = new Actor(people.add(head, Role.HR), Set.of(Role.STAFF, Role.HR), null);
    }

    public Actor actor(String person) {
        return person.equals(hr.personId()) ? hr : new Actor(person, Set.of(Role.STAFF), null);
    }

    LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    public Appeal files(Decision decision, String... grounds) {
        Map<String, Object> values = new HashMap<>(Map.of("wanted", "That somebody looks at it again."));
        for (String ground : grounds) {
            values.put(ground, "What there is to say on " + ground + ".");
        }
        return beans.getBean(AppealFiling.class)
                .file(decision.caseId(), AppealKind.APPEAL, values, actor(decision.personId()));
    }

    public Appeal asks(Decision decision) {
        return beans.getBean(AppealFiling.class)
                .file(
                        decision.caseId(),
                        AppealKind.RECONSIDERATION,
                        Map.of("request", "Please look at the catalog work again."),
                        actor(decision.personId()));
    }

    public Decision decisionOf(String caseId) {
        return beans.getBean(Appealables.class).find(caseId).orElseThrow();
    }

    public Appeal now(Appeal appeal) {
        return beans.getBean(AppealRows.class).get(appeal.caseId());
    }

    public void goesTo(Appeal appeal, String step) {
        PATH.stream().takeWhile(before -> !before.equals(step)).forEach(before -> goes(appeal, before));
    }

    /** A remedy names that step. */
    public void repeats(String step) {
        repeated = step;
    }

    /** Everybody who has the step does it. */
    public void goes(Appeal appeal, String step) {
        open(appeal, step).forEach(task -> answers(task, usual(appeal, step)));
    }

    Map<String, Object> usual(Appeal appeal, String step) {
        return switch (step) {
            case "checkAppeal" -> Map.of("decision", "ACCEPTED");
            case "stateReasons" -> Map.of("statement", "I looked at all of the evidence.");
            case "replyToReasons" -> Map.of("reply", "Not at the report of March.");
            case "namePanelMember" -> Map.of("name", uninvolved.get(0));
            case "namePanel" -> Map.of("first", uninvolved.get(1), "second", uninvolved.get(2));
            case "acceptPanelSeat" -> Map.of("answer", "NO_CONFLICT");
            case "challengePanel" -> Map.of("answer", "NONE");
            case "holdHearings" ->
                Map.of("staffHeard", "HEARD", "staffOn", today().toString(), "deciderHeard", "DECLINED");
            case "writePanelView" -> Map.of("view", "RIGHT", "reasons", "The draft came a day late.");
            case "decideAppeal" -> decision(appeal, "REMEDY");
            default -> throw new IllegalArgumentException(step);
        };
    }

    Map<String, Object> decision(Appeal appeal, String outcome) {
        Map<String, Object> values = new HashMap<>();
        values.put("outcome", outcome);
        values.put(
                "grounds",
                beans.getBean(AppealContext.class).grounds(appeal.caseId()).stream()
                        .map(row -> Map.of("key", row.get("key"), "reason", "The rule was not kept."))
                        .toList());
        if (outcome.equals("REMEDY")) {
            values.put(
                    "step",
                    repeated != null
                            ? repeated
                            : appeal.originalProcess().equals("promotionCase")
                                    ? "weighRecommendations"
                                    : "completeAssessment");
            values.put("toChange", "The report of March is to be looked at.");
        }
        if (outcome.equals("UPHELD")) {
            values.put("wrong", "It says that there was no report.");
            values.put("putRight", "There was one, of March.");
        }
        if (now(appeal).inConfidence()) {
            values.put("reasonsInConfidence", "Nothing shows that it was because of it.");
        }
        return values;
    }

    public List<OpenTask> open(Appeal appeal, String step) {
        List<OpenTask> open = beans.getBean(Inbox.class).openIn(appeal.caseId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.step().equals(step))
                .toList();
        if (open.isEmpty()) {
            throw new AssertionError(step + " is not open; open are "
                    + beans.getBean(Inbox.class).openIn(appeal.caseId()));
        }
        return open;
    }

    public OpenTask only(Appeal appeal, String step) {
        return open(appeal, step).get(0);
    }

    void answers(OpenTask task, Map<String, Object> answers) {
        sends(task, answers);
        jobsRun(task.caseId());
    }

    /** Without what the case then does by itself. */
    void sends(OpenTask task, Map<String, Object> answers) {
        beans.getBean(Sending.class)
                .send(task.id(), holder(task), typed(task, answers).version());
    }

    void jobsRun(String caseId) {
        beans.getBean(CaseJobs.class).run(caseId);
    }

    /** Message keys of everything that keeps these answers from being sent. */
    List<String> problems(OpenTask task, Map<String, Object> answers) {
        typed(task, answers);
        return beans.getBean(Casework.class).check(task.id(), holder(task)).errors().stream()
                .map(error -> error.messageKey())
                .toList();
    }

    /** The step with what was typed last, as it stands before it is sent. */
    StepPage checked(OpenTask task) {
        return beans.getBean(Casework.class).check(task.id(), holder(task));
    }

    StepPage sees(OpenTask task) {
        return beans.getBean(Casework.class).open(task.id(), holder(task));
    }

    private Draft typed(OpenTask task, Map<String, Object> answers) {
        Drafts drafts = beans.getBean(Drafts.class);
        String person = holder(task).personId();
        long before = drafts.find(task.caseId(), task.step(), person)
                .map(Draft::version)
                .orElse(0L);
        return drafts.save(task.caseId(), task.step(), person, before, answers);
    }

    Actor holder(OpenTask task) {
        return actor(Objects.requireNonNull(task.assignee()));
    }

    /** It is a minute after the end of that day, and what was due by itself has been done. */
    void dayIsOver(LocalDate day, Appeal appeal) {
        clock.set(calendar.endOf(day).plusSeconds(60));
        beans.getBean(CaseJobs.class).run(appeal.caseId());
    }

    LocalDate due(OpenTask task) {
        return calendar.dateOf(Objects.requireNonNull(task.dueAt()));
    }
}
