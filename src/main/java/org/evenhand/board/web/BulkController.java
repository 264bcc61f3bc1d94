package org.evenhand.board.web;

import java.util.UUID;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BulkAction;
import org.evenhand.board.BulkActions;
import org.evenhand.board.BulkChoice;
import org.evenhand.cycles.Cycles;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reminders for many, the opening of all late joiners, and how far each of these has come. */
@Controller
@RequestMapping("/hr/cycles/{id}/board")
@AllowedTo(Audience.HR)
class BulkController {

    /** Refused items on one page. */
    private static final int PAGE_SIZE = 100;

    private final Cycles cycles;
    private final BulkActions actions;
    private final BulkChoice choice;
    private final BoardFilters filters;

    BulkController(Cycles cycles, BulkActions actions, BulkChoice choice, BoardFilters filters) {
        this.cycles = cycles;
        this.actions = actions;
        this.choice = choice;
        this.filters = filters;
    }

    @GetMapping("/remind")
    String remind(@PathVariable String id, @ModelAttribute FilterParameters chosen, Model model) {
        BoardFilter filter = filters.of(chosen);
        model.addAttribute("cycle", cycles.get(id));
        model.addAttribute("filter", filter);
        model.addAttribute("people", choice.holders(id, filter).size());
        model.addAttribute("action", BoardAddress.page(id, "/remind", filter));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "board/remind";
    }

    @PostMapping("/remind")
    String beginReminding(
            @PathVariable String id,
            @ModelAttribute FilterParameters chosen,
            @RequestParam("_key") String key,
            Actor actor) {
        return to(actions.remind(id, filters.of(chosen), key, actor));
    }

    @PostMapping("/joined/open")
    String openAll(@PathVariable String id, @RequestParam("_key") String key, Actor actor) {
        return to(actions.open(id, key, actor));
    }

    /** @param after number of the last refused item that the page before showed */
    @GetMapping("/actions/{action}")
    String action(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        BulkAction found = actions.get(id, action);
        var refused = actions.refused(found, after, PAGE_SIZE + 1);
        boolean more = refused.size() > PAGE_SIZE;
        model.addAttribute("cycle", cycles.get(id));
        model.addAttribute("action", found);
        model.addAttribute("refused", more ? refused.subList(0, PAGE_SIZE) : refused);
        model.addAttribute("next", more ? "?after=" + refused.get(PAGE_SIZE - 1).number() : null);
        return "board/action";
    }

    /** The part of the page that refreshes itself while the action goes on. */
    @GetMapping("/actions/{action}/progress")
    String progress(@PathVariable String id, @PathVariable String action, Model model) {
        model.addAttribute("action", actions.get(id, action));
        return "board/progress";
    }

    static String to(BulkAction action) {
        return "redirect:/hr/cycles/" + action.cycleId() + "/board/actions/" + action.id();
    }
}
