package org.evenhand.board.web;

import java.util.List;
import org.evenhand.cycles.Cycles;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.LateStep;
import org.evenhand.reviews.LateSteps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where Library HR sees which reviews were kept waiting, by which role, and where their dates are now. */
@Controller
@AllowedTo(Audience.HR)
class LateStepsController {

    static final int PAGE_SIZE = 25;

    private final Cycles cycles;
    private final LateSteps late;

    LateStepsController(Cycles cycles, LateSteps late) {
        this.cycles = cycles;
        this.late = late;
    }

    /**
     * A page of them.
     *
     * @param review case id of the last line of the page before; empty for the first page
     * @param task task id of that line
     */
    @GetMapping("/hr/cycles/{id}/board/late")
    String late(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String task,
            Model model) {
        model.addAttribute("cycle", cycles.get(id));
        List<LateStep> found = late.page(id, plain(review), plain(task), PAGE_SIZE + 1);
        List<LateStep> steps = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        model.addAttribute("steps", steps);
        model.addAttribute("next", found.size() > PAGE_SIZE ? after(id, steps.get(PAGE_SIZE - 1)) : null);
        return "board/late";
    }

    /** An address that somebody edited shows the first page. */
    private static String plain(String id) {
        return id.matches("[\\w-]{1,64}") ? id : "";
    }

    private static String after(String cycleId, LateStep last) {
        return "/hr/cycles/" + cycleId + "/board/late?review=" + last.caseId() + "&task=" + last.taskId();
    }
}
