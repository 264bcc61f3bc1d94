package org.evenhand.history.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.history.CaseCursor;
import org.evenhand.history.CaseFilter;
import org.evenhand.history.CaseLine;
import org.evenhand.history.CaseLine.Waiting;
import org.evenhand.history.CaseList;
import org.evenhand.history.CaseListPage;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.reviews.ReviewState;
import org.springframework.stereotype.Component;

/** All reviews as a file, a line for each with the step it waits for first. */
@Component
class CaseListExport implements ListExport {

    private final CaseList cases;

    CaseListExport(CaseList cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "history.list.person",
                "history.list.unit",
                "history.list.kind",
                "history.list.state",
                "history.list.stands",
                "history.list.with",
                "history.list.due",
                "history.list.case");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        CaseFilter filter = CaseFilter.of(
                filters.getOrDefault("state", ""),
                filters.getOrDefault("step", ""),
                filters.getOrDefault("unit", ""),
                filters.getOrDefault("q", ""));
        PagedLines.from(
                cases.page(filter, CaseCursor.parse(null)),
                page -> page.next() == null ? null : cases.page(filter, page.next()),
                CaseListPage::lines,
                line -> line(line, to));
    }

    private static void line(CaseLine line, Lines to) throws IOException {
        Waiting step = line.state() == ReviewState.OPEN && !line.waitsFor().isEmpty()
                ? line.waitsFor().get(0)
                : null;
        to.add(
                line.name(),
                line.unit(),
                new Word("history.list.kind." + line.kind()),
                new Word("reviews.state." + line.state()),
                step == null ? null : new Word("casework.step." + step.step()),
                step == null ? null : step.assignee(),
                step == null || line.paused() ? null : step.dueAt(),
                line.caseId());
    }
}
