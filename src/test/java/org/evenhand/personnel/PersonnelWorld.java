package org.evenhand.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;

/** Record requests of people with reviews, worked on through the same use cases as the pages. */
public final class PersonnelWorld {

    private final ApplicationContext beans;
    private final TestClock clock;
    private final LibraryCalendar calendar;

    public PersonnelWorld(ApplicationContext beans) {
        this.beans = beans;
        clock = beans.getBean(TestClock.class);
        calendar = beans.getBean(LibraryCalendar.class);
    }

    public static Actor staff(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    static Actor hr(String person) {
        return new Actor(person, Set.of(Role.STAFF, Role.HR), null);
    }

    public RecordRequest asks(String person, Way way) {
        return beans.getBean(RecordAsking.class).ask(way, Map.of("way", way.name()), staff(person));
    }

    public RecordRequest now(RecordRequest request) {
        return beans.getBean(RequestRows.class).get(request.caseId());
    }

    public OpenTask task(RecordRequest request) {
        return beans.getBean(Inbox.class).openIn(request.caseId()).get(0).task();
    }

    StepPage sees(RecordRequest request) {
        OpenTask task = task(request);
        return beans.getBean(Casework.class).open(task.id(), holder(task));
    }

    /** As proposed; whatever nothing is proposed for is given. */
    Map<String, Object> proposed(RecordRequest request) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<?, ?> row : GivenRecord.rows(sees(request).context())) {
            Map<String, Object> decided = new LinkedHashMap<>();
            row.forEach((key, value) -> decided.put(String.valueOf(key), value));
            decided.putIfAbsent("treatment", "GIVE");
            rows.add(decided);
        }
        Map<String, Object> values = new HashMap<>(Map.of("documents", rows));
        if (request.isInspection()) {
            values.put("inspectOn", request.lastDay().toString());
            values.put("inspectAt", "10 o'clock, Library HR");
        }
        return values;
    }

    public void prepares(RecordRequest request) {
        answers(request, proposed(request));
    }

    public void answers(RecordRequest request, Map<String, Object> values) {
        OpenTask task = task(request);
        beans.getBean(Sending.class)
                .send(task.id(), holder(task), typed(task, values).version());
        beans.getBean(CaseJobs.class).run(task.caseId());
    }

    List<String> problems(RecordRequest request, Map<String, Object> values) {
        OpenTask task = task(request);
        typed(task, values);
        return beans.getBean(Casework.class).check(task.id(), holder(task)).errors().stream()
                .map(error -> error.messageKey())
                .toList();
    }

    private Draft typed(OpenTask task, Map<String, Object> values) {
        Drafts drafts = beans.getBean(Drafts.class);
        String person = holder(task).personId();
        long before = drafts.find(task.caseId(), task.step(), person)
                .map(Draft::version)
                .orElse(0L);
        return drafts.save(task.caseId(), task.step(), person, before, values);
    }

    Actor holder(OpenTask task) {
        return hr(Objects.requireNonNull(task.assignee()));
    }

    List<GivenDocument> reads(RecordRequest request, Actor actor) {
        return beans.getBean(RequestPages.class).read(request.caseId(), "recordRead", actor);
    }

    LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    void dayIsOver(LocalDate day, RecordRequest request) {
        clock.set(calendar.endOf(day).plusSeconds(60));
        beans.getBean(CaseJobs.class).run(request.caseId());
    }

    public static Map<String, Object> rowOf(Map<String, Object> values, String kind) {
        return GivenRecord.rows(values).stream()
                .filter(row -> GivenRecord.text(row, "key").contains("/" + kind + "/"))
                .findFirst()
                .<Map<String, Object>>map(row -> {
                    @SuppressWarnings("unchecked")
                    Map<String, Object> found = (Map<String, Object>) row;
                    return found;
                })
                .orElseThrow();
    }
}
