package org.evenhand.equity.audit.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.ReleasedReport;
import org.evenhand.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A released report as an accessible file to keep: the same words as its page. */
@Component
class ReportPdf {

    private static final String PAGE = "page";

    private final TemplateEngine templates;
    private final Pdf pdf;
    private final CaseTexts texts;

    ReportPdf(TemplateEngine templates, Pdf pdf, CaseTexts texts) {
        this.templates = templates;
        this.pdf = pdf;
        this.texts = texts;
    }

    /** @param model of the request, which holds its page */
    byte[] of(ReleasedReport report, Model model) {
        Object page = model.getAttribute(PAGE);
        if (page == null) {
            throw new IllegalStateException("a request without a page");
        }
        StringOutput html = new StringOutput();
        templates.render("audits/pdf.jte", Map.of(PAGE, page, "report", report, "words", new ReportWords(texts)), html);
        return pdf.of(html.toString());
    }
}
