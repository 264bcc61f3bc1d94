package org.evenhand.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a document of a case, as it was submitted and as it stays.
 *
 * @param revision 1 for the first of its kind in the case, then one more each time
 * @param author person id of whoever wrote it
 * @param onBehalfOf person id of the delegator, or null
 * @param at when it was submitted, in whole milliseconds
 * @param content keys in the order of RFC 8785; numbers read back as Integer, Long or Double
 * @param salt random, new for each revision, shown on no page: without it a reader who may see the fingerprint but not
 *     the ratings could try the few possible ratings until one fits; empty in revisions from before there were salts
 * @param fingerprint SHA-256 in hexadecimal over the canonical JSON of all other fields
 */
public record DocumentRevision(
        String caseId,
        String kind,
        int revision,
        String author,
        @Nullable String onBehalfOf,
        Instant at,
        Map<String, Object> content,
        String salt,
        String fingerprint) {

    /** As an export has them. */
    static final Comparator<DocumentRevision> ORDER =
            Comparator.comparing(DocumentRevision::kind).thenComparing(DocumentRevision::revision);

    /** How many characters of canonical JSON a content may have: forty answers of 200,000 characters each. */
    static final int LONGEST = 8_000_000;

    /**
     * A revision with the fingerprint that belongs to it.
     *
     * @param content what was written, as {@link NewRevision#canonicalContent()} has it
     */
    static DocumentRevision of(NewRevision written, String content, int revision, Instant at, String salt) {
        DocumentRevision unsigned = new DocumentRevision(
                written.caseId(),
                written.kind(),
                revision,
                written.author(),
                written.onBehalfOf(),
                at,
                CanonicalJson.object(content),
                salt,
                "");
        return unsigned.withFingerprint(Sha256.of(CanonicalJson.of(unsigned.fields())));
    }

    /** Whether the fingerprint still belongs to the rest. */
    public boolean isIntact() {
        return Sha256.of(CanonicalJson.of(fields())).equals(fingerprint);
    }

    private DocumentRevision withFingerprint(String newFingerprint) {
        return new DocumentRevision(caseId, kind, revision, author, onBehalfOf, at, content, salt, newFingerprint);
    }

    /** Everything the fingerprint covers, by the names an export uses. */
    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("caseId", caseId);
        fields.put("kind", kind);
        fields.put("revision", revision);
        fields.put("author", author);
        Fields.putNullable(fields, "onBehalfOf", onBehalfOf);
        fields.put("at", at.toString());
        fields.put("content", content);
        Salt.putIn(fields, salt);
        return fields;
    }

    /** All fields as an export has them. */
    Map<String, Object> exported() {
        Map<String, Object> fields = fields();
        fields.put("fingerprint", fingerprint);
        return fields;
    }

    /** One line of an export. */
    String canonicalJson() {
        return CanonicalJson.of(exported());
    }
}
