package org.evenhand.personnel.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.personnel.PersonnelDocument;
import org.evenhand.personnel.RecordRequest;
import org.evenhand.personnel.RequestContext;
import org.evenhand.personnel.RequestRows;
import org.evenhand.personnel.RequestState;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Library HR says what became of the appointment: the record was looked at, it is moved, or the person did not come. */
@Component
class RecordInspection implements CaseStep {

    private static final String OUTCOME = "outcome";
    private static final String MOVED = "MOVED";

    private final RequestRows rows;
    private final RequestContext context;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    RecordInspection(RequestRows rows, RequestContext context, Ledger ledger, LibraryCalendar calendar, Clock clock) {
        this.rows = rows;
        this.context = context;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return RecordRequest.PROCESS;
    }

    @Override
    public String step() {
        return "recordInspection";
    }

    @Override
    public String readers() {
        return "personnel.readers.recordInspection";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return context.of(rows.get(task.caseId()));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        LocalDate today = calendar.dateOf(clock.instant());
        return switch (text(values, OUTCOME)) {
            case "INSPECTED" ->
                LocalDate.parse(text(values, "on")).isAfter(today)
                        ? List.of(StepProblem.at("on", "personnel.problem.toCome"))
                        : List.of();
            case MOVED ->
                isPossible(LocalDate.parse(text(values, "newDay")), today)
                        ? List.of()
                        : List.of(StepProblem.at("newDay", "personnel.problem.noWorkingDay"));
            default -> List.of();
        };
    }

    private boolean isPossible(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && calendar.isWorkingDay(day);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        ledger.hold(task.caseId());
        String outcome = text(values, OUTCOME);
        if (outcome.equals(MOVED)) {
            rows.appoint(task.caseId(), LocalDate.parse(text(values, "newDay")), text(values, "newAt"));
        } else {
            boolean came = outcome.equals("INSPECTED");
            rows.move(task.caseId(), RequestState.OPEN, came ? RequestState.INSPECTED : RequestState.NOT_INSPECTED);
        }
        return StepResult.keeping(PersonnelDocument.RECORD_INSPECTION.name(), values)
                .routing(Map.of("inspectionOutcome", outcome))
                .saying(Map.of(OUTCOME, outcome));
    }

    private static String text(Map<String, Object> values, String key) {
        return Objects.toString(values.get(key), "");
    }
}
