package org.evenhand.history.web;

import java.util.Map;
import org.evenhand.history.fairness.Certificates;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The procedural-fairness certificate of any case about a person, to read, print and take home. */
@Controller
@RequestMapping("/cases/{caseId}")
@AllowedTo(Audience.CASE_PARTY)
class CertificateController {

    private final Certificates certificates;
    private final PagePdf pdf;

    CertificateController(Certificates certificates, PagePdf pdf) {
        this.certificates = certificates;
        this.pdf = pdf;
    }

    @GetMapping("/certificate")
    String show(@PathVariable String caseId, Actor actor, Model model) {
        model.addAttribute("given", certificates.of(caseId, actor));
        return "history/certificate";
    }

    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> download(@PathVariable String caseId, Actor actor, Model model) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ExportController.attachment("certificate-" + caseId + ".pdf"))
                .body(pdf.of("history/certificatePdf.jte", Map.of("given", certificates.of(caseId, actor)), model));
    }
}
