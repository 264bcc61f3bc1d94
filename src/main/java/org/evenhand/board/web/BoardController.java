package org.evenhand.board.web;

import org.evenhand.board.BoardFilter;
import org.evenhand.board.BoardList;
import org.evenhand.board.BoardPage;
import org.evenhand.casework.CaseTexts;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.history.CaseCursor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a cycle, and the reviews behind each of its numbers. */
@Controller
@RequestMapping("/hr/cycles/{id}/board")
@AllowedTo(Audience.HR)
class BoardController {

    private final Cycles cycles;
    private final BoardViews views;
    private final BoardList list;
    private final CaseTexts texts;

    BoardController(Cycles cycles, BoardViews views, BoardList list, CaseTexts texts) {
        this.cycles = cycles;
        this.views = views;
        this.list = list;
        this.texts = texts;
    }

    /** @param directorate by whose units the board counts; empty for all directorates */
    @GetMapping
    String board(@PathVariable String id, @RequestParam(defaultValue = "") String directorate, Model model) {
        ReviewCycle cycle = cycles.get(id);
        BoardFilter in = BoardFilter.of("", "", directorate, "", "");
        model.addAttribute("board", views.of(cycle, in.directorate()));
        return "board/board";
    }

    @GetMapping("/cases")
    String cases(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String directorate,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String stuck,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ReviewCycle cycle = cycles.get(id);
        BoardFilter filter = BoardFilter.of(state, known(step), directorate, unit, stuck);
        BoardPage page = list.page(id, filter, CaseCursor.parse(after));
        model.addAttribute("cycle", cycle);
        model.addAttribute("cases", page);
        model.addAttribute("first", after == null ? null : BoardAddress.cases(id, filter, null));
        model.addAttribute("next", page.next() == null ? null : BoardAddress.cases(id, filter, page.next()));
        return "board/cases";
    }

    /** From an address somebody may have edited: a step that there is not is any. */
    private String known(String step) {
        return step.equals(BoardFilter.BETWEEN) || texts.has("casework.step." + step) ? step : "";
    }
}
