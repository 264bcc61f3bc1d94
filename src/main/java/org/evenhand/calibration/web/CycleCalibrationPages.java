package org.evenhand.calibration.web;

import org.evenhand.calibration.SessionRows;
import org.evenhand.calibration.WaitingReviews;
import org.evenhand.cycles.Cycles;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What waits for calibration in a cycle, and its sessions. */
@Controller
class CycleCalibrationPages {

    private final Cycles cycles;
    private final WaitingReviews waiting;
    private final SessionRows sessions;

    CycleCalibrationPages(Cycles cycles, WaitingReviews waiting, SessionRows sessions) {
        this.cycles = cycles;
        this.waiting = waiting;
        this.sessions = sessions;
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/hr/cycles/{id}/calibration")
    String cycle(@PathVariable String id, Model model) {
        model.addAttribute("cycle", cycles.get(id));
        model.addAttribute("locked", cycles.ending(id).isLocked());
        model.addAttribute("waiting", waiting.of(id));
        model.addAttribute("sessions", sessions.of(id));
        return "calibration/cycle";
    }
}
