package org.evenhand.history.web;

import java.util.List;
import java.util.Set;
import org.evenhand.committees.Committee;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.PastIncident;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.notices.NoticesOfCases;
import org.evenhand.history.sight.AppealSights;
import org.evenhand.history.sight.CaseSight;
import org.evenhand.history.sight.PromotionSights;
import org.evenhand.history.sight.SightHistory;
import org.evenhand.notifications.NoticeCursor;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.Promotions;
import org.evenhand.referees.Letters;
import org.evenhand.reviews.PerformanceReviews;
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

    private static final Set<String> OTHERS = Set.of(Letters.PROCESS, Committee.PROCESS);

    private final NoticesOfCases notices;
    private final Cases cases;
    private final SightHistory sight;
    private final Promotions promotions;
    private final PromotionSights ofPromotions;
    private final PerformanceReviews reviews;
    private final AppealSights ofAppeals;
    private final CaseHistory engine;

    CaseHistoryController(
            NoticesOfCases notices,
            Cases cases,
            SightHistory sight,
            Promotions promotions,
            PromotionSights ofPromotions,
            PerformanceReviews reviews,
            AppealSights ofAppeals,
            CaseHistory engine) {
        this.reviews = reviews;
        this.ofAppeals = ofAppeals;
        this.promotions = promotions;
        this.ofPromotions = ofPromotions;
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
        if (promotions.find(caseId).isPresent()) {
            return sight(ofPromotions.of(caseId, actor), "history/sightOfPromotion", model);
        }
        if (reviews.find(caseId).isEmpty()) {
            return sight(ofAppeals.of(caseId, actor), "history/sightOfAppeal", model);
        }
        OpenedCase opened = cases.open(caseId, actor);
        if (opened.reader() == Reader.FORMER) {
            throw Refusal.because(Refusal.Kind.MISSING, "history.refused.sightNow");
        }
        model.addAttribute("incidents", engine.incidents(caseId));
        model.addAttribute("opened", opened);
        model.addAttribute("holders", sight.holders(opened));
        model.addAttribute("readers", sight.readers(opened));
        model.addAttribute("documents", sight.documents(opened));
        return "history/sight";
    }

    private String sight(CaseSight<?> sight, String page, Model model) {
        model.addAttribute("sight", sight);
        model.addAttribute("incidents", incidents(sight));
        return page;
    }

    /**
     * What failed before a promotion was considered is the candidate's alone, as everything else of that time; what failed with
     * a referee or in a committee goes without its name to whoever is not shown their steps.
     */
    private List<PastIncident> incidents(CaseSight<?> sight) {
        return engine.incidents(sight.seen().caseId()).stream()
                .filter(incident -> !incident.since().isBefore(sight.from()))
                .map(incident -> sight.seen().is(Eye.HR) || !OTHERS.contains(incident.processKey())
                        ? incident
                        : incident.unnamed())
                .toList();
    }
}
