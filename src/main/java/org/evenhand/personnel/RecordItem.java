package org.evenhand.personnel;

import org.evenhand.forms.FormSummary;
import org.evenhand.record.DocumentRevision;
import org.jspecify.annotations.Nullable;

/**
 * A document about somebody that belongs to their record.
 *
 * @param title what it is, in words
 * @param of the case it stands in, in words
 * @param readable whether the person reads it on the pages of the case
 * @param answers what was answered in it; null where it is shown to nobody in this way
 */
public record RecordItem(
        DocumentRevision document, String title, String of, boolean readable, @Nullable FormSummary answers) {

    /** The kind of what somebody says against a document, in every case. */
    static final String REBUTTAL = "REBUTTAL";

    /** Names it in the form of Library HR. */
    public String key() {
        return document.caseId() + "/" + document.kind() + "/" + document.revision();
    }

    public boolean isRebuttal() {
        return document.kind().equals(REBUTTAL);
    }

    /** Title and case in one line. */
    public String line() {
        return title + ", " + of;
    }
}
