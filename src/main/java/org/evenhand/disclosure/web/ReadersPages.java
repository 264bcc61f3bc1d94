package org.evenhand.disclosure.web;

import org.evenhand.history.ReadingTable;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.PromotionPhase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where Library HR sees who reads which document of a review and of a promotion, made from what every page asks. */
@Controller
@AllowedTo(Audience.HR)
class ReadersPages {

    /** @param phase of the promotions, by name */
    @GetMapping("/hr/readers")
    String show(@RequestParam(defaultValue = "") String phase, Model model) {
        model.addAttribute("rules", ReadingTable.rows());
        model.addAttribute("phase", PromotionPhase.named(phase));
        return "disclosure/readers";
    }
}
