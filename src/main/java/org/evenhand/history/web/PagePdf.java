package org.evenhand.history.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page of the history shows, as a file to keep: the same text as the page. */
@Component
class PagePdf {

    private static final String PAGE = "page";

    private final TemplateEngine templates;
    private final Pdf pdf;

    PagePdf(TemplateEngine templates, Pdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /**
     * @param shown what the template asks for besides the page
     * @param model of the request, which holds its page
     */
    byte[] of(String template, Map<String, Object> shown, Model model) {
        Object page = model.getAttribute(PAGE);
        if (page == null) {
            throw new IllegalStateException("a request without a page");
        }
        Map<String, Object> all = new HashMap<>(shown);
        all.put(PAGE, page);
        StringOutput html = new StringOutput();
        templates.render(template, all, html);
        return pdf.of(html.toString());
    }
}
