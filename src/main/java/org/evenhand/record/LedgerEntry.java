package org.evenhand.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One link of the hash chain of a case. Whoever keeps the hash of an entry can later tell whether anything before it
 * was changed.
 *
 * @param seq 1 for the first entry of the case, then one more each time
 * @param at when it was recorded, in whole milliseconds
 * @param salt random, new for each entry, shown on no page: a reader who sees the hash but not the facts learns nothing
 *     by trying the few facts there can be; empty in entries from before there were salts
 * @param previousHash hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 in hexadecimal over the canonical JSON of all other fields
 * @see Entry for the other fields
 */
public record LedgerEntry(
        String caseId,
        long seq,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        String kind,
        Map<String, Object> facts,
        List<String> documentFingerprints,
        Map<String, String> definitionVersions,
        String salt,
        String previousHash,
        String hash) {

    /**
     * The entry that follows a head, with the hash that belongs to it.
     *
     * @param facts canonical JSON of the facts, so that they are the same now as when they are read
     */
    static LedgerEntry after(LedgerHead head, Entry entry, String facts, Instant at, String salt) {
        LedgerEntry open = new LedgerEntry(
                head.caseId(),
                head.seq() + 1,
                at,
                entry.actor(),
                entry.onBehalfOf(),
                entry.kind(),
                CanonicalJson.object(facts),
                List.copyOf(entry.documentFingerprints()),
                Map.copyOf(entry.definitionVersions()),
                salt,
                head.hash(),
                "");
        return open.withHash(Sha256.of(CanonicalJson.of(open.fields())));
    }

    private LedgerEntry withHash(String newHash) {
        return new LedgerEntry(
                caseId,
                seq,
                at,
                actor,
                onBehalfOf,
                kind,
                facts,
                documentFingerprints,
                definitionVersions,
                salt,
                previousHash,
                newHash);
    }

    /** Everything the hash covers, by the names an export uses. */
    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("caseId", caseId);
        fields.put("seq", seq);
        fields.put("at", at.toString());
        fields.put("actor", actor);
        Fields.putNullable(fields, "onBehalfOf", onBehalfOf);
        fields.put("kind", kind);
        fields.put("facts", facts);
        fields.put("documentFingerprints", documentFingerprints);
        fields.put("definitionVersions", definitionVersions);
        Salt.putIn(fields, salt);
        fields.put("previousHash", previousHash);
        return fields;
    }

    /** Whether the hash still belongs to the rest. */
    boolean isIntact() {
        return Sha256.of(CanonicalJson.of(fields())).equals(hash);
    }

    /** All fields as an export has them. */
    Map<String, Object> exported() {
        Map<String, Object> fields = fields();
        fields.put("hash", hash);
        return fields;
    }

    /** One line of an export. */
    String canonicalJson() {
        return CanonicalJson.of(exported());
    }
}
