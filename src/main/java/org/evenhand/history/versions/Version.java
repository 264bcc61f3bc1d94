package org.evenhand.history.versions;

import java.time.Instant;
import org.evenhand.forms.FormSummary;
import org.evenhand.record.DocumentRevision;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document, as somebody reads it.
 *
 * @param name message key of its kind
 * @param author person id; null where no author is told
 * @param fingerprint null for what is put together of several documents
 * @param sealed whether something was taken out of what is read
 */
public record Version(
        String name,
        int revision,
        Instant at,
        @Nullable String author,
        @Nullable String fingerprint,
        boolean sealed,
        FormSummary answers) {

    static Version of(String name, DocumentRevision document, FormSummary answers) {
        return new Version(
                name, document.revision(), document.at(), document.author(), document.fingerprint(), false, answers);
    }
}
