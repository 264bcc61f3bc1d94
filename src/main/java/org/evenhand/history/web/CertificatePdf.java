package org.evenhand.history.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.evenhand.history.fairness.Certificates.Given;
import org.evenhand.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The certificate as a file to keep: the same text as its page. */
@Component
class CertificatePdf {

    private static final String PAGE = "page";

    private final TemplateEngine templates;
    private final Pdf pdf;

    CertificatePdf(TemplateEngine templates, Pdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /** @param model of the request, which holds its page */
    byte[] of(Given given, Model model) {
        Object page = model.getAttribute(PAGE);
        if (page == null) {
            throw new IllegalStateException("a request without a page");
        }
        StringOutput html = new StringOutput();
        templates.render("history/certificatePdf.jte", Map.of(PAGE, page, "given", given), html);
        return pdf.of(html.toString());
    }
}
