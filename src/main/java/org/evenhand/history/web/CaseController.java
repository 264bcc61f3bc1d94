package org.evenhand.history.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.calibration.WaitingReviews;
import org.evenhand.history.CaseView;
import org.evenhand.history.CaseViews;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.ReadDocuments;
import org.evenhand.history.ReadingTable;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.PromotionReviews;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.LinkedReviews;
import org.evenhand.reviews.PausedReviews;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A case and its documents, for everybody in it and for Library HR. */
@Controller
@RequestMapping("/cases/{caseId}")
@AllowedTo(Audience.CASE_PARTY)
class CaseController {

    private final CaseViews views;
    private final Cases cases;
    private final ReadDocuments documents;
    private final CaseRights rights;
    private final List<CaseAct> acts;
    private final LinkedReviews links;
    private final PausedReviews paused;
    private final ReviewFile file;
    private final WaitingReviews calibration;
    private final PromotionReviews promotions;

    CaseController(
            CaseViews views,
            Cases cases,
            ReadDocuments documents,
            CaseRights rights,
            ObjectProvider<CaseAct> acts,
            LinkedReviews links,
            PausedReviews paused,
            ReviewFile file,
            WaitingReviews calibration,
            PromotionReviews promotions) {
        this.promotions = promotions;
        this.calibration = calibration;
        this.paused = paused;
        this.file = file;
        this.views = views;
        this.cases = cases;
        this.documents = documents;
        this.rights = rights;
        this.acts = acts.orderedStream().toList();
        this.links = links;
    }

    @GetMapping
    String show(@PathVariable String caseId, Actor actor, Model model) {
        CaseView view = views.of(caseId, actor);
        model.addAttribute("view", view);
        model.addAttribute("rights", rights.of(view));
        model.addAttribute("offers", offers(view, actor));
        model.addAttribute("linked", readable(view, actor));
        model.addAttribute("promotions", promotions.promotionsBeside(view.review(), actor));
        model.addAttribute("rules", ReadingTable.rows());
        model.addAttribute("paused", !view.review().isClosed() && paused.contains(caseId));
        model.addAttribute("calibration", view.waitsFor().isEmpty() && calibration.isWaiting(caseId));
        model.addAttribute("period", file.period(view.review()));
        return "history/case";
    }

    /** Linked reviews that this person may open as well. */
    private List<PerformanceReview> readable(CaseView view, Actor actor) {
        return links.of(view.review()).stream()
                .filter(other -> view.opened().isAudit() || other.relationOf(actor.personId()) != Relation.NONE)
                .toList();
    }

    private List<CaseAct.Offer> offers(CaseView view, Actor actor) {
        return acts.stream()
                .filter(act -> view.opened().chain().contentDeletedAt() == null)
                .map(act -> act.offeredTo(view.review(), actor))
                .flatMap(Optional::stream)
                .toList();
    }

    @GetMapping("/documents/{kind}/{revision}")
    String document(
            @PathVariable String caseId,
            @PathVariable String kind,
            @PathVariable int revision,
            Actor actor,
            Model model) {
        OpenedCase opened = cases.open(caseId, actor);
        model.addAttribute("opened", opened);
        model.addAttribute("shown", documents.one(opened, kind, revision));
        return "history/document";
    }
}
