package org.evenhand.reviews.handover.web;

import org.evenhand.engine.StepRecord;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Draft;
import org.evenhand.reviews.DocumentRendering;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.handover.DraftHandover;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person wrote in a case and did not send. */
@Controller
@RequestMapping("/cases/{caseId}/drafts")
@AllowedTo(Audience.CASE_PARTY)
class KeptDraftsPage {

    private final ReviewReading reading;
    private final DraftHandover drafts;
    private final DocumentRendering rendering;

    KeptDraftsPage(ReviewReading reading, DraftHandover drafts, DocumentRendering rendering) {
        this.reading = reading;
        this.drafts = drafts;
        this.rendering = rendering;
    }

    @GetMapping
    String show(@PathVariable String caseId, Actor actor, Model model) {
        PerformanceReview review = reading.review(caseId, actor);
        model.addAttribute("review", review);
        model.addAttribute(
                "drafts",
                drafts.of(caseId, actor).stream()
                        .map(draft -> shown(draft, review, actor))
                        .toList());
        return "reviews/handover/drafts";
    }

    @PostMapping("/{step}/hand-over")
    String handOver(@PathVariable String caseId, @PathVariable String step, Actor actor) {
        reading.review(caseId, actor);
        drafts.handOver(caseId, step, actor);
        return "redirect:/cases/{caseId}/drafts";
    }

    private KeptDraft shown(Draft draft, PerformanceReview review, Actor actor) {
        StepRecord step = drafts.stepOf(draft);
        return new KeptDraft(
                draft,
                rendering.draft(review, step.processKey(), step.definitionVersion(), draft.step(), draft.content()),
                drafts.mayHandOver(review, actor));
    }
}
