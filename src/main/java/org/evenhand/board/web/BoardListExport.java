package org.evenhand.board.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BoardLine;
import org.evenhand.board.BoardList;
import org.evenhand.board.BoardPage;
import org.evenhand.casework.CaseTexts;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.history.CaseCursor;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Reviews behind a number of the board as a file. */
@Component
class BoardListExport implements ListExport {

    private final Cycles cycles;
    private final BoardList list;
    private final BoardFilters choices;
    private final CaseTexts texts;

    BoardListExport(Cycles cycles, BoardList list, BoardFilters choices, CaseTexts texts) {
        this.cycles = cycles;
        this.list = list;
        this.choices = choices;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "board-reviews";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "board.cases.person",
                "history.list.unit",
                "history.list.state",
                "board.cases.step",
                "board.cases.with",
                "board.cases.due",
                "board.cases.why",
                "history.list.case");
    }

    @Override
    public void check(Map<String, String> filters) {
        cycles.get(filters.getOrDefault("cycle", ""));
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        ReviewCycle cycle = cycles.get(filters.getOrDefault("cycle", ""));
        BoardFilter filter = choices.of(new FilterParameters(
                filters.get("state"),
                filters.get("step"),
                filters.get("directorate"),
                filters.get("unit"),
                filters.get("stuck")));
        PagedLines.from(
                list.page(cycle.id(), filter, CaseCursor.parse(null)),
                page -> page.next() == null ? null : list.page(cycle.id(), filter, page.next()),
                BoardPage::lines,
                line -> line(line, to));
    }

    private void line(BoardLine line, Lines to) throws IOException {
        List<BoardLine.Step> steps = line.steps();
        to.add(
                line.name(),
                line.unit(),
                new Word("reviews.state." + line.state()),
                steps.stream()
                        .map(step -> texts.text("casework.step." + step.step()))
                        .collect(Collectors.joining("; ")),
                steps.stream()
                        .map(BoardLine.Step::assignee)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")),
                steps.isEmpty() ? null : steps.get(0).dueAt(),
                line.stuck().stream()
                        .map(reason -> texts.text("board.stuck." + reason))
                        .collect(Collectors.joining("; ")),
                line.caseId());
    }
}
