package org.evenhand.personnel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.personnel.GivenDocument;
import org.evenhand.personnel.RequestPages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The record itself, for the person alone: to read, and as files to keep. */
@Controller
@RequestMapping("/record/requests/{id}")
@AllowedTo(Audience.CASE_PARTY)
class RecordCopies {

    private static final String TAKEN = "recordTaken";
    private static final String PRIVATE = "private, no-store";

    private final RequestPages pages;
    private final RecordFile file;

    RecordCopies(RequestPages pages, RecordFile file) {
        this.pages = pages;
        this.file = file;
    }

    @GetMapping("/record")
    String show(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("documents", pages.read(id, "recordRead", actor));
        model.addAttribute("view", pages.of(id, actor));
        return "personnel/record";
    }

    @GetMapping("/record.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, Actor actor, Model model) {
        List<GivenDocument> documents = pages.read(id, TAKEN, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("personnel-record.pdf"))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .body(file.pdf(pages.of(id, actor), documents, model));
    }

    @GetMapping("/record.zip")
    void zip(@PathVariable String id, Actor actor, Model model, HttpServletResponse response) throws IOException {
        List<GivenDocument> documents = pages.read(id, TAKEN, actor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("personnel-record.zip"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
        file.zip(pages.of(id, actor), documents, model, response.getOutputStream());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
