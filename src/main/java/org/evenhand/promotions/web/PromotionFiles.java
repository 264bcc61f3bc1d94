package org.evenhand.promotions.web;

import org.evenhand.casework.FileAnswers;
import org.evenhand.casework.StepFiles;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.record.Attachment;
import org.evenhand.record.Looks;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files in a promotion, for whoever reads the document they belong to. */
@Controller
class PromotionFiles {

    private final PromotionPages pages;
    private final FileAnswers answers;
    private final Looks looks;

    PromotionFiles(PromotionPages pages, FileAnswers answers, Looks looks) {
        this.looks = looks;
        this.pages = pages;
        this.answers = answers;
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/promotions/{caseId}/files/{id}")
    ResponseEntity<Resource> download(@PathVariable String caseId, @PathVariable String id, Actor actor) {
        PromotionPage page = pages.of(caseId, actor);
        Attachment file = StepFiles.named(page.files(), id);
        looks.shown(page, actor);
        return answers.of(file);
    }
}
