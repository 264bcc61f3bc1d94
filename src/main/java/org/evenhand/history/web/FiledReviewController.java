package org.evenhand.history.web;

import java.util.List;
import java.util.Map;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.ReadDocuments;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The filed review, to read, print and take home. */
@Controller
@RequestMapping("/cases/{caseId}")
@AllowedTo(Audience.CASE_PARTY)
class FiledReviewController {

    private final Cases cases;
    private final ReadDocuments documents;
    private final PagePdf pdf;

    FiledReviewController(Cases cases, ReadDocuments documents, PagePdf pdf) {
        this.cases = cases;
        this.documents = documents;
        this.pdf = pdf;
    }

    @GetMapping("/review")
    String show(@PathVariable String caseId, Actor actor, Model model) {
        OpenedCase opened = cases.open(caseId, actor);
        model.addAttribute("opened", opened);
        boolean kept = opened.chain().contentDeletedAt() == null;
        model.addAttribute("documents", kept ? documents.filed(opened) : List.of());
        return "history/review";
    }

    /** @throws Refusal MOVED_ON once what was written is deleted: an empty file would look as if nothing had been */
    @GetMapping("/review.pdf")
    ResponseEntity<byte[]> download(@PathVariable String caseId, Actor actor, Model model) {
        OpenedCase opened = cases.open(caseId, actor);
        if (opened.chain().contentDeletedAt() != null) {
            throw Refusal.because(Kind.MOVED_ON, "history.refused.contentDeleted");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ExportController.attachment("review-" + caseId + ".pdf"))
                .body(pdf.of("history/pdf.jte", Map.of("opened", opened, "documents", documents.filed(opened)), model));
    }
}
