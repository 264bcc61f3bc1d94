package org.evenhand.board.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.cycles.Cycles;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.reviews.LateStep;
import org.evenhand.reviews.LateSteps;
import org.springframework.stereotype.Component;

/** Late steps of a cycle and the time given for them, as a file. */
@Component
class LateListExport implements ListExport {

    private static final int AT_ONCE = 100;

    private final Cycles cycles;
    private final LateSteps late;

    LateListExport(Cycles cycles, LateSteps late) {
        this.cycles = cycles;
        this.late = late;
    }

    @Override
    public String name() {
        return "late-steps";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "board.cases.person",
                "cycles.steps.column.step",
                "board.roles.column",
                "board.late.days",
                "reviews.sixMonth.selfReviewDue",
                "reviews.sixMonth.conversationBy",
                "history.list.case");
    }

    @Override
    public void check(Map<String, String> filters) {
        cycles.get(filters.getOrDefault("cycle", ""));
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        String cycle = cycles.get(filters.getOrDefault("cycle", "")).id();
        PagedLines.of(
                AT_ONCE,
                last -> last == null
                        ? late.page(cycle, "", "", AT_ONCE)
                        : late.page(cycle, last.caseId(), last.taskId(), AT_ONCE),
                (LateStep step) -> to.add(
                        new PersonName(step.personId()),
                        new Word("casework.step." + step.step()),
                        new Word("board.role." + step.role()),
                        step.businessDays(),
                        step.selfReviewDue(),
                        step.conversationBy(),
                        step.caseId()));
    }
}
