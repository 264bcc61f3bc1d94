package org.evenhand.retention.web;

import java.util.List;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.retention.DeletionList;
import org.evenhand.retention.DeletionPlans;
import org.evenhand.retention.DueCase;
import org.evenhand.retention.DueCursor;
import org.evenhand.retention.RetentionRun;
import org.evenhand.retention.RetentionSchedule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The schedule, what is due, and the plans there were. */
@Controller
@RequestMapping("/hr/retention")
@AllowedTo(Audience.HR)
class RetentionDesk {

    private static final int PLANS = 10;

    private final RetentionSchedule schedule;
    private final DeletionList list;
    private final DeletionPlans plans;

    RetentionDesk(RetentionSchedule schedule, DeletionList list, DeletionPlans plans) {
        this.schedule = schedule;
        this.list = list;
        this.plans = plans;
    }

    @GetMapping
    String overview(@RequestParam(defaultValue = "") String before, Model model) {
        List<RetentionRun> found = plans.page(before, PLANS + 1);
        List<RetentionRun> shown = found.subList(0, Math.min(PLANS, found.size()));
        model.addAttribute("rules", schedule.rules());
        model.addAttribute("counts", list.counts());
        model.addAttribute("plans", shown);
        model.addAttribute(
                "next",
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
        return "retention/overview";
    }

    @GetMapping("/preview")
    String preview(@RequestParam(defaultValue = "") String after, Model model) {
        List<DueCase> found = list.page(DueCursor.parse(after));
        List<DueCase> shown = found.subList(0, Math.min(DeletionList.PAGE_SIZE, found.size()));
        model.addAttribute("cases", shown);
        model.addAttribute("counts", list.counts());
        model.addAttribute(
                "next",
                found.size() > shown.size()
                        ? DueCursor.after(shown.get(shown.size() - 1)).asText()
                        : null);
        return "retention/preview";
    }
}
