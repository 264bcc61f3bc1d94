package org.evenhand.cycles.web;

import java.util.List;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.PlanPresets;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** HR's cycles: all of them, one of them, and the beginning of another. */
@Controller
@RequestMapping("/hr/cycles")
@AllowedTo(Audience.HR)
class CyclePages {

    /** As many as a page holds without weighing much; some years of a library. */
    private static final int NEWEST = 50;

    private final Cycles cycles;
    private final CycleBoards boards;
    private final PlanPresets presets;

    CyclePages(Cycles cycles, CycleBoards boards, PlanPresets presets) {
        this.cycles = cycles;
        this.boards = boards;
        this.presets = presets;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
        List<ReviewCycle> found = cycles.all();
        model.addAttribute("cycles", all ? found : found.subList(0, Math.min(NEWEST, found.size())));
        model.addAttribute("count", found.size());
        model.addAttribute("presets", presets.presets());
        return "cycles/list";
    }

    /**
     * Starts the cycle's process; its first task is the plan.
     *
     * @param preset name of the calendar that fills its dates; empty for none
     */
    @PostMapping
    String begin(@RequestParam(defaultValue = "") String preset, Actor actor) {
        var task = cycles.begin(actor);
        if (!preset.isEmpty()) {
            cycles.prefill(task, preset, actor);
        }
        return "redirect:/tasks/" + task.id();
    }

    /** @param after number of the last person not opened that the page before showed */
    @GetMapping("/{id}")
    String cycle(@PathVariable String id, @RequestParam(defaultValue = "0") int after, Model model) {
        model.addAttribute("board", boards.of(cycles.get(id), after));
        return "cycles/cycle";
    }

    /** The part of the page that refreshes itself while reviews are being opened. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, Model model) {
        model.addAttribute("progress", boards.progressOf(cycles.get(id)));
        return "cycles/progress";
    }
}
