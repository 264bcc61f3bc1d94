package org.evenhand.appeals;

import java.util.List;
import org.evenhand.forms.FormSummary;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;

/**
 * A document of the original case, as the panel reads it.
 *
 * @param titleKey message key of its kind
 */
public record Original(DocumentRevision document, String titleKey, FormSummary answers) {

    /** What is attached to it; the panel reads them too. */
    public List<Attachment> files() {
        return Attachments.in(document);
    }
}
