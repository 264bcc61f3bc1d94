package org.evenhand.board.web;

import org.evenhand.board.BoardFilter;
import org.evenhand.board.BoardList;
import org.evenhand.board.BoardPage;
import org.evenhand.board.BoardSnapshots;
import org.evenhand.board.BulkActions;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.history.CaseCursor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final BoardSnapshots snapshots;
    private final BoardList list;
    private final BoardFilters filters;
    private final BulkActions actions;

    BoardController(
            Cycles cycles,
            BoardViews views,
            BoardSnapshots snapshots,
            BoardList list,
            BoardFilters filters,
            BulkActions actions) {
        this.cycles = cycles;
        this.views = views;
        this.snapshots = snapshots;
        this.list = list;
        this.filters = filters;
        this.actions = actions;
    }

    /**
     * @param directorate by whose units the board counts; empty for all directorates
     * @param anew whether what was counted a short while ago is not good enough
     */
    @GetMapping
    String board(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String directorate,
            @RequestParam(defaultValue = "false") boolean anew,
            Model model) {
        ReviewCycle cycle = cycles.get(id);
        if (anew) {
            snapshots.forget(id);
        }
        BoardFilter in = BoardFilter.of("", "", directorate, "", "");
        model.addAttribute("board", views.of(cycle, in.directorate()));
        model.addAttribute("actions", actions.of(id));
        model.addAttribute("locked", cycles.ending(id).isLocked());
        return "board/board";
    }

    @GetMapping("/cases")
    String cases(
            @PathVariable String id,
            @ModelAttribute FilterParameters chosen,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ReviewCycle cycle = cycles.get(id);
        BoardFilter filter = filters.of(chosen);
        BoardPage page = list.page(id, filter, CaseCursor.parse(after));
        model.addAttribute("cycle", cycle);
        model.addAttribute("cases", page);
        model.addAttribute("locked", cycles.ending(id).isLocked());
        model.addAttribute("remind", BoardAddress.page(id, "/remind", filter));
        model.addAttribute("extend", BoardAddress.page(id, "/extend", filter));
        model.addAttribute("first", after == null ? null : BoardAddress.cases(id, filter, null));
        model.addAttribute("next", page.next() == null ? null : BoardAddress.cases(id, filter, page.next()));
        model.addAttribute("taken", BoardAddress.taken(id, filter));
        return "board/cases";
    }
}
