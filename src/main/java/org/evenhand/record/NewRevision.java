package org.evenhand.record;

import java.util.Map;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody has written and now submits.
 *
 * @param kind the sort of document, for instance {@code SELF_REVIEW}
 * @param content text, numbers, booleans, null, and lists and maps of these
 * @param author person id of whoever wrote it
 * @param onBehalfOf person id of the delegator, or null
 */
public record NewRevision(
        String caseId, String kind, Map<String, Object> content, String author, @Nullable String onBehalfOf) {

    /**
     * The content as it is kept.
     *
     * @throws Refusal {@code INVALID} if it cannot be kept exactly or is longer than a document may be
     */
    String canonicalContent() {
        String canonical = CanonicalJson.of(content);
        if (canonical.length() > DocumentRevision.LONGEST) {
            throw Refusal.because(Kind.INVALID, "record.refused.tooLong");
        }
        return canonical;
    }
}
