package org.evenhand.history.web;

import org.evenhand.engine.CaseHistory;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.notices.NoticesOfCases;
import org.evenhand.history.sight.SightHistory;
import org.evenhand.notifications.NoticeCursor;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.Reader;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What of the history of a case no timeline tells: its notices, who could read what when, and what failed by itself. */
@Controller
@RequestMapping("/cases/{caseId}")
@AllowedTo(Audience.CASE_PARTY)
class CaseHistoryController {

    private final NoticesOfCases notices;
    private final Cases cases;
    private final SightHistory sight;
    private final CaseHistory engine;

    CaseHistoryController(NoticesOfCases notices, Cases cases, SightHistory sight, CaseHistory engine) {
        this.notices = notices;
        this.cases = cases;
        this.sight = sight;
        this.engine = engine;
    }

    @GetMapping("/notices")
    String notices(
            @PathVariable String caseId, @RequestParam(defaultValue = "") String after, Actor actor, Model model) {
        model.addAttribute(
                "sent", notices.of(caseId, actor, NoticeCursor.parse(after).orElse(null)));
        return "history/notices";
    }

    @GetMapping("/sight")
    String sight(@PathVariable String caseId, Actor actor, Model model) {
        OpenedCase opened = cases.open(caseId, actor);
        if (opened.reader() == Reader.FORMER) {
            throw Refusal.because(Refusal.Kind.MISSING, "history.refused.sightNow");
        }
        model.addAttribute("opened", opened);
        model.addAttribute("holders", sight.holders(opened));
        model.addAttribute("readers", sight.readers(opened));
        model.addAttribute("documents", sight.documents(opened));
        model.addAttribute("incidents", engine.incidents(caseId));
        return "history/sight";
    }
}
