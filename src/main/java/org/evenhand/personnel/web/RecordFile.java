package org.evenhand.personnel.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.pdf.Pdf;
import org.evenhand.personnel.GivenDocument;
import org.evenhand.personnel.RequestPage;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The record as files to keep: a PDF with the text of its page, and the same with attached files and fingerprints. */
@Component
class RecordFile {

    private static final String PAGE = "page";

    private final TemplateEngine templates;
    private final Pdf pdf;
    private final Attachments attachments;

    RecordFile(TemplateEngine templates, Pdf pdf, Attachments attachments) {
        this.templates = templates;
        this.pdf = pdf;
        this.attachments = attachments;
    }

    /** @param model of the request, which holds its page */
    byte[] pdf(RequestPage view, List<GivenDocument> documents, Model model) {
        StringOutput html = new StringOutput();
        Object page = Objects.requireNonNull(model.getAttribute(PAGE));
        templates.render("personnel/pdf.jte", Map.of(PAGE, page, "view", view, "documents", documents), html);
        return pdf.of(html.toString());
    }

    void zip(RequestPage view, List<GivenDocument> documents, Model model, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "personnel-record.pdf", pdf(view, documents, model));
            entry(zip, "fingerprints.txt", fingerprints(documents).getBytes(StandardCharsets.UTF_8));
            for (GivenDocument document : documents) {
                for (Attachment file : document.files()) {
                    entry(zip, "files/" + file.id() + "-" + file.name(), Files.readAllBytes(attachments.bytes(file)));
                }
            }
        }
    }

    /** As {@code sha256sum} writes them: of each document the one under which the record keeps it. */
    private static String fingerprints(List<GivenDocument> documents) {
        return documents.stream()
                .map(given -> given.item().document().fingerprint() + "  "
                        + given.item().key() + " " + given.treatment())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
