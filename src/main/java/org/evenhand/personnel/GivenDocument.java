package org.evenhand.personnel;

import java.util.List;
import org.evenhand.forms.FormSummary;
import org.evenhand.record.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * A document of the record as it is given to the person.
 *
 * @param reason why it is withheld or words are blacked out; empty otherwise
 * @param answers with those words blacked out; null for one that is withheld
 * @param files attached to it, of a document that is given whole
 */
public record GivenDocument(
        RecordItem item, Treatment treatment, String reason, @Nullable FormSummary answers, List<Attachment> files) {

    public boolean isGiven() {
        return answers != null;
    }
}
