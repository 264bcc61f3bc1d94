package org.evenhand.history.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.ReadDocuments;
import org.evenhand.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The filed review as a file to keep: the same text as its page. */
@Component
class FiledReviewPdf {

    private static final String PAGE = "page";

    private final TemplateEngine templates;
    private final Pdf pdf;

    FiledReviewPdf(TemplateEngine templates, Pdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /** @param model of the request, which holds its page */
    byte[] of(OpenedCase opened, List<ReadDocuments.Shown> documents, Model model) {
        Object page = model.getAttribute(PAGE);
        if (page == null) {
            throw new IllegalStateException("a request without a page");
        }
        StringOutput html = new StringOutput();
        templates.render("history/pdf.jte", Map.of(PAGE, page, "opened", opened, "documents", documents), html);
        return pdf.of(html.toString());
    }
}
