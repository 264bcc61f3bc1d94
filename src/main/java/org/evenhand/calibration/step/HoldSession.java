package org.evenhand.calibration.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.SessionCase;
import org.evenhand.calibration.SessionDocument;
import org.evenhand.calibration.SessionRecord;
import org.evenhand.calibration.SessionRows;
import org.evenhand.calibration.SessionViews;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chair writes down who was present and which ratings the session changed, each with criterion, evidence, reason. */
@Component
class HoldSession extends SessionStep {

    private static final String CHANGES = "changes";

    private final ChangeRules changes;
    private final SessionViews views;
    private final SessionRows sessions;
    private final People people;
    private final Documents documents;
    private final LibraryCalendar calendar;
    private final Clock clock;

    HoldSession(
            SessionContext context,
            ChangeRules changes,
            SessionViews views,
            SessionRows sessions,
            People people,
            Documents documents,
            LibraryCalendar calendar,
            Clock clock) {
        super("holdSession", context);
        this.changes = changes;
        this.views = views;
        this.sessions = sessions;
        this.people = people;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        CalibrationSession session = shown().session(task);
        CriteriaSet set = shown().criteria(session);
        List<Map<String, Object>> rows = shown().rows(task);
        Map<String, Object> context = shown().of(session);
        context.put("cases", withViews(session, shown().open(task), rows, set));
        context.put(
                "caseOptions",
                rows.stream()
                        .map(row -> option(row.get("name") + " (" + row.get("ratingLabel") + ")", row.get("caseId")))
                        .toList());
        context.put(
                "criterionOptions",
                set.criteria().stream()
                        .map(one -> option(one.name(), one.key()))
                        .toList());
        context.put("people", participants(session));
        documents
                .latest(session.id(), SessionDocument.SENT_BACK)
                .ifPresent(back -> context.put("sentBack", back.content()));
        return context;
    }

    /** After the monitor has sent it back, the chair goes on from what was written. */
    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return documents
                .latest(task.caseId(), SessionDocument.RECORD)
                .map(DocumentRevision::content)
                .orElse(Map.of());
    }

    private List<Map<String, Object>> withViews(
            CalibrationSession session, List<SessionCase> open, List<Map<String, Object>> rows, CriteriaSet set) {
        Map<String, List<SessionViews.View>> given = views.of(session, open);
        Map<String, String> names = people.names(sessions.members(session.id()));
        return rows.stream()
                .map(row -> {
                    Map<String, Object> shown = new LinkedHashMap<>(row);
                    List<SessionViews.View> seen = given.getOrDefault(String.valueOf(row.get("caseId")), List.of());
                    shown.put("viewsText", inWords(seen, names, set));
                    return shown;
                })
                .toList();
    }

    private String inWords(List<SessionViews.View> seen, Map<String, String> names, CriteriaSet set) {
        return seen.isEmpty()
                ? shown().texts().text("calibration.views.none")
                : String.join(
                        "; ",
                        seen.stream()
                                .map(view -> names.getOrDefault(view.member(), view.member()) + ": "
                                        + SessionContext.label(set, view.level())
                                        + (view.why().isEmpty() ? "" : ", " + view.why()))
                                .toList());
    }

    private List<Map<String, Object>> participants(CalibrationSession session) {
        List<String> ids = Stream.concat(
                        sessions.members(session.id()).stream(), Stream.of(session.criteriaMonitorId()))
                .distinct()
                .toList();
        Map<String, String> names = people.names(ids);
        return ids.stream()
                .map(id -> option(
                        shown().texts()
                                .text(
                                        "calibration.part."
                                                + (id.equals(session.criteriaMonitorId())
                                                        ? "monitor"
                                                        : id.equals(session.chairId()) ? "chair" : "member"),
                                        names.getOrDefault(id, id)),
                        id))
                .toList();
    }

    private static Map<String, Object> option(String label, @Nullable Object value) {
        return Map.of("label", label, "value", Objects.requireNonNull(value));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        CalibrationSession session = shown().session(task);
        List<StepProblem> problems = new ArrayList<>(day(session, values));
        problems.addAll(changes.presence(session, values));
        problems.addAll(changes.problems(session, shown().open(task), SessionRecord.rows(values, CHANGES)));
        return problems;
    }

    private List<StepProblem> day(CalibrationSession session, Map<String, Object> values) {
        LocalDate day = LocalDate.parse(String.valueOf(values.get("heldOn")));
        boolean ahead = day.isAfter(calendar.dateOf(clock.instant()));
        return ahead || day.isBefore(calendar.dateOf(session.convenedAt()))
                ? List.of(StepProblem.at("heldOn", "calibration.problem.heldOn"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        CalibrationSession session = openSession(task);
        List<SessionCase> open = shown().open(task);
        List<Map<String, Object>> kept =
                changes.withBefore(open, SessionRecord.rows(values, CHANGES), session.isCapped());
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put(CHANGES, kept);
        int capped = (int) kept.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("becauseOfCap")))
                .count();
        return StepResult.keeping(SessionDocument.RECORD, content)
                .saying(Map.of(
                        "present",
                        ((List<?>) Objects.requireNonNull(values.get("present"))).size(),
                        CHANGES,
                        kept.size(),
                        "becauseOfCap",
                        capped));
    }
}
