package org.evenhand.retention.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.retention.DeletionApproval;
import org.evenhand.retention.DeletionPlans;
import org.evenhand.retention.RetentionDocument;
import org.evenhand.retention.RetentionRun;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** A second person approves exactly the list that was planned, or says why not. */
@Component
class ApproveDeletion implements CaseStep {

    private static final String APPROVE = "APPROVE";

    private final DeletionPlans plans;
    private final DeletionApproval approval;
    private final Documents documents;
    private final People people;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;

    ApproveDeletion(
            DeletionPlans plans,
            DeletionApproval approval,
            Documents documents,
            People people,
            CaseTexts texts,
            LibraryCalendar calendar) {
        this.plans = plans;
        this.approval = approval;
        this.documents = documents;
        this.people = people;
        this.texts = texts;
        this.calendar = calendar;
    }

    @Override
    public String processKey() {
        return RetentionRun.PROCESS;
    }

    @Override
    public String step() {
        return "approveDeletion";
    }

    @Override
    public String readers() {
        return "retention.readers.approveDeletion";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        RetentionRun run = plans.get(task.caseId());
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("planner", people.get(run.plannerId()).displayName());
        context.put("plannedOn", texts.date(calendar.dateOf(run.plannedAt())));
        context.put("cases", run.cases());
        context.put("kinds", kinds(run.id()));
        context.put("where", texts.text(seesTheList(run) ? "retention.list.page" : "retention.list.counts"));
        context.put("reason", reason(run.id()));
        return context;
    }

    /** An administrator reads no name of a case. */
    private boolean seesTheList(RetentionRun run) {
        return people.get(run.approverId()).roles().contains(Role.HR);
    }

    private String kinds(String runId) {
        return plans.kinds(runId).entrySet().stream()
                .map(kind -> texts.text(
                        "retention.list.kind", texts.text(kind.getKey().key()), kind.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String reason(String runId) {
        return documents
                .latest(runId, RetentionDocument.DELETION_PLAN.name())
                .map(DocumentRevision::content)
                .map(content -> String.valueOf(content.get("reason")))
                .orElse("");
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return approves(values) && !approval.isAsPlanned(plans.get(task.caseId()))
                ? List.of(StepProblem.at("answer", "retention.problem.listChanged"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        RetentionRun run = plans.get(task.caseId());
        if (approves(values)) {
            approval.approve(run);
        } else {
            approval.refuse(run);
        }
        return StepResult.keeping(RetentionDocument.DELETION_APPROVAL.name(), values)
                .routing(Map.of("deletionApproved", approves(values)))
                .saying(Map.of("approved", approves(values), "list", run.fingerprint()));
    }

    private static boolean approves(Map<String, Object> values) {
        return APPROVE.equals(values.get("answer"));
    }
}
