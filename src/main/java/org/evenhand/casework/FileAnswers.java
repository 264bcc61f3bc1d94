package org.evenhand.casework;

import java.nio.charset.StandardCharsets;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands out a file to whoever may read it, which the caller has made sure of: as something to keep, never to be shown or
 * run in this application's name, and kept by nothing on the way. Streamed from its place.
 */
@Component
public class FileAnswers {

    private final Attachments attachments;

    FileAnswers(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @throws org.evenhand.shared.Refusal MISSING when its bytes are not there */
    public ResponseEntity<Resource> of(Attachment file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .body(new FileSystemResource(attachments.bytes(file)));
    }

    private static String attachment(Attachment file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
