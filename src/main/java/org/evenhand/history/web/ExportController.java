package org.evenhand.history.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.evenhand.history.copies.CaseExports;
import org.evenhand.history.copies.CasePaper;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.CaseCopy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A case of any kind as a file for Library HR. */
@Controller
@AllowedTo(Audience.HR)
class ExportController {

    private final CaseExports exports;
    private final PagePdf pdf;

    ExportController(CaseExports exports, PagePdf pdf) {
        this.exports = exports;
        this.pdf = pdf;
    }

    @PostMapping("/cases/{caseId}/export")
    void export(@PathVariable String caseId, Actor actor, HttpServletResponse response) throws IOException {
        CaseCopy copy = exports.take(caseId, actor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("case-" + caseId + ".zip"));
        copy.write(response.getOutputStream());
    }

    /** The record with its proofs, without the files. */
    @PostMapping("/cases/{caseId}/export/json")
    void json(@PathVariable String caseId, Actor actor, HttpServletResponse response) throws IOException {
        CaseCopy copy = exports.take(caseId, actor);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("case-" + caseId + ".jsonl"));
        copy.writeRecord(response.getOutputStream());
    }

    @PostMapping("/cases/{caseId}/export/pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseId, Actor actor, Model model) {
        CasePaper paper = exports.paper(caseId, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("case-" + caseId + ".pdf"))
                .body(pdf.of("history/casePdf.jte", Map.of("paper", paper), model));
    }

    static String attachment(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }
}
