package org.evenhand.retention.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.retention.DeletionPlans;
import org.evenhand.retention.RetentionRun;
import org.springframework.stereotype.Component;

/** Plans of deletion as a file, the newest first. */
@Component
class PlanListExport implements ListExport {

    private static final int AT_ONCE = 100;

    private final DeletionPlans plans;

    PlanListExport(DeletionPlans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "deletion-plans";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "retention.column.planned",
                "cycles.column.plannedBy",
                "retention.column.cases",
                "retention.column.approver",
                "retention.column.state");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                AT_ONCE,
                last -> plans.page(last == null ? "" : last.id(), AT_ONCE),
                (RetentionRun plan) -> to.add(
                        plan.plannedAt(),
                        new PersonName(plan.plannerId()),
                        plan.cases(),
                        new PersonName(plan.approverId()),
                        new Word("retention.state." + plan.state())));
    }
}
