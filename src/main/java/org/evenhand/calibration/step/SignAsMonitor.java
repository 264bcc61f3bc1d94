package org.evenhand.calibration.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.SessionActs;
import org.evenhand.calibration.SessionCase;
import org.evenhand.calibration.SessionDocument;
import org.evenhand.calibration.SessionRecord;
import org.evenhand.casework.StepResult;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.Criterion;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The criteria monitor signs the record of the session, or sends it back to the chair with a reason. */
@Component
class SignAsMonitor extends SessionStep {

    private final SessionRecord record;
    private final SessionActs acts;
    private final People people;

    SignAsMonitor(SessionContext context, SessionRecord record, SessionActs acts, People people) {
        super("signAsMonitor", context);
        this.record = record;
        this.acts = acts;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        CalibrationSession session = shown().session(task);
        Map<String, Object> written =
                record.of(session.id()).map(DocumentRevision::content).orElse(Map.of());
        Map<String, Object> context = shown().of(session);
        context.put("heldOn", shown().texts().readable(written).get("heldOn"));
        context.put("present", names(written.get("present")));
        context.put("changes", changes(task, written));
        return context;
    }

    private List<String> names(@Nullable Object present) {
        List<String> ids = present instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        Map<String, String> names = people.names(ids);
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    /** Changes of reviews that the monitor may see and that have not left the session. */
    private List<Map<String, Object>> changes(OpenTask task, Map<String, Object> written) {
        CriteriaSet set = shown().criteria(shown().session(task));
        Map<String, SessionCase> open =
                shown().open(task).stream().collect(Collectors.toMap(SessionCase::caseId, one -> one));
        return SessionRecord.rows(written, "changes").stream()
                .filter(row -> open.containsKey(Objects.toString(row.get("caseId"), "")))
                .map(row ->
                        inWords(row, Objects.requireNonNull(open.get(Objects.toString(row.get("caseId"), ""))), set))
                .toList();
    }

    private static Map<String, Object> inWords(Map<?, ?> row, SessionCase one, CriteriaSet set) {
        String criterion = Objects.toString(row.get("criterion"), "");
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("name", one.name());
        change.put("before", SessionContext.label(set, Objects.toString(row.get("before"), "")));
        change.put("after", SessionContext.label(set, Objects.toString(row.get("after"), "")));
        change.put("criterion", set.criterion(criterion).map(Criterion::name).orElse(criterion));
        change.put("evidence", row.get("evidence"));
        change.put("reason", row.get("reason"));
        change.put("becauseOfCap", Boolean.TRUE.equals(row.get("becauseOfCap")));
        return change;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        CalibrationSession session = openSession(task);
        boolean sentBack = "SEND_BACK".equals(values.get("decision"));
        if (!sentBack) {
            acts.sign(session.id());
        }
        Map<String, Object> routing = Map.of("sentBack", sentBack);
        return StepResult.keeping(sentBack ? SessionDocument.SENT_BACK : SessionDocument.SIGNATURE, values)
                .routing(routing)
                .saying(routing);
    }
}
