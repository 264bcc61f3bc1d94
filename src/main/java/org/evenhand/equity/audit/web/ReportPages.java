package org.evenhand.equity.audit.web;

import java.nio.charset.StandardCharsets;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.ReleasedReports;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Released reports, for everybody for whom they were released: page, CSV, PDF. */
@Controller
@RequestMapping("/equity/reports")
@AllowedTo(Audience.SIGNED_IN)
class ReportPages {

    private final ReleasedReports reports;
    private final ReportCsv csv;
    private final ReportPdf pdf;
    private final CaseTexts texts;

    ReportPages(ReleasedReports reports, ReportCsv csv, ReportPdf pdf, CaseTexts texts) {
        this.reports = reports;
        this.csv = csv;
        this.pdf = pdf;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("audits", reports.of(actor));
        return "audits/reports";
    }

    @GetMapping("/{id}")
    String report(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("report", reports.get(id, actor));
        model.addAttribute("words", new ReportWords(texts));
        return "audits/report";
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, Actor actor) {
        byte[] bytes = csv.of(reports.get(id, actor)).getBytes(StandardCharsets.UTF_8);
        return file("text/csv;charset=UTF-8", "cohort-audit.csv", bytes);
    }

    @GetMapping("/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, Actor actor, Model model) {
        return file("application/pdf", "cohort-audit.pdf", pdf.of(reports.get(id, actor), model));
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
