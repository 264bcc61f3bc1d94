package org.evenhand.reviews.sixmonth.web;

import java.util.List;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.ReviewOverview;
import org.evenhand.reviews.sixmonth.NewStaffMember;
import org.evenhand.reviews.sixmonth.SixMonthReviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is due for a six-month review, and where those stand that are open. */
@Controller
@RequestMapping("/hr/six-month-reviews")
@AllowedTo(Audience.HR)
class SixMonthPages {

    /** People on a page. */
    private static final int PAGE_SIZE = 25;

    private final SixMonthReviews sixMonth;
    private final ReviewOverview overview;

    SixMonthPages(SixMonthReviews sixMonth, ReviewOverview overview) {
        this.sixMonth = sixMonth;
        this.overview = overview;
    }

    /** @param after id of the last person that the page before showed */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        List<NewStaffMember> found = sixMonth.due(after.replace("\0", ""), PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        model.addAttribute("due", more ? found.subList(0, PAGE_SIZE) : found);
        model.addAttribute("next", more ? found.get(PAGE_SIZE - 1).personId() : null);
        model.addAttribute("today", sixMonth.today());
        model.addAttribute("open", overview.openSixMonth());
        return "reviews/sixMonth/list";
    }
}
