package org.evenhand.history.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.evenhand.history.copies.CasePaper;
import org.evenhand.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A whole case to read on paper: its history, its documents, what is left out, and where its last entry was sealed. */
@Component
class CasePdf {

    private static final String PAGE = "page";

    private final TemplateEngine templates;
    private final Pdf pdf;

    CasePdf(TemplateEngine templates, Pdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /** @param model of the request, which holds its page */
    byte[] of(CasePaper paper, Model model) {
        Object page = model.getAttribute(PAGE);
        if (page == null) {
            throw new IllegalStateException("a request without a page");
        }
        StringOutput html = new StringOutput();
        templates.render("history/casePdf.jte", Map.of(PAGE, page, "paper", paper), html);
        return pdf.of(html.toString());
    }
}
