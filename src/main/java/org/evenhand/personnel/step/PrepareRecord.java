package org.evenhand.personnel.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.personnel.PersonnelDocument;
import org.evenhand.personnel.Preparing;
import org.evenhand.personnel.RecordRequest;
import org.evenhand.personnel.RequestContext;
import org.evenhand.personnel.RequestRows;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Library HR decides on each document of the record, with a reason for whatever is not given whole. */
@Component
class PrepareRecord implements CaseStep {

    private static final String DAY = "inspectOn";
    private static final String LATE = "lateWhy";

    private final RequestRows rows;
    private final RequestContext context;
    private final Preparing preparing;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    PrepareRecord(
            RequestRows rows,
            RequestContext context,
            Preparing preparing,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.context = context;
        this.preparing = preparing;
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
        return "prepareRecord";
    }

    @Override
    public String readers() {
        return "personnel.readers.prepareRecord";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return context.of(rows.get(task.caseId()));
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> seen) {
        return Map.of("documents", preparing.rows(rows.get(task.caseId())));
    }

    @Override
    public Map<String, Object> fitted(Map<String, Object> draft, Map<String, Object> seen) {
        return Preparing.fitted(draft, seen);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        RecordRequest request = rows.get(task.caseId());
        List<StepProblem> problems = new ArrayList<>(preparing.problems(request, values));
        if (request.isInspection()) {
            LocalDate day = LocalDate.parse(text(values, DAY));
            if (day.isBefore(calendar.dateOf(clock.instant())) || !calendar.isWorkingDay(day)) {
                problems.add(StepProblem.at(DAY, "personnel.problem.noWorkingDay"));
            } else if (day.isAfter(request.lastDay()) && text(values, LATE).isBlank()) {
                problems.add(StepProblem.at(
                        LATE, "personnel.problem.afterLastDay", context.texts().date(request.lastDay())));
            }
        }
        return problems;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        ledger.hold(task.caseId());
        if (rows.get(task.caseId()).isInspection()) {
            rows.appoint(task.caseId(), LocalDate.parse(text(values, DAY)), text(values, "inspectAt"));
        }
        return StepResult.keeping(PersonnelDocument.RECORD_PREPARED.name(), values)
                .saying(Preparing.counts(values));
    }

    private static String text(Map<String, Object> values, String key) {
        return Objects.toString(values.get(key), "");
    }
}
