package org.evenhand.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.record.seal.KnownKey;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.SignedNote;
import org.evenhand.record.tree.ConsistencyProof;
import org.evenhand.record.tree.InclusionProof;
import org.evenhand.record.tree.TreeHash;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Writes a receipt, a case or the whole record, line by line. Each line is one object in canonical JSON. The form is
 * described in src/docs/record-format.md, and is a promise.
 */
final class RecordFile {

    static final String FORMAT = "evenhand-record/2";

    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();

    RecordFile(OutputStream out) {
        this.out = out;
    }

    /** What the file holds. */
    enum Scope {
        RECEIPT,
        CASE,
        RECORD
    }

    /**
     * The first line.
     *
     * @param installation name of the installation, empty without a key
     * @param size entries under the last seal, 0 without one
     */
    void start(Scope scope, String installation, Instant at, long size, long cases) throws IOException {
        Map<String, Object> line = line("start");
        line.put("format", FORMAT);
        line.put("scope", scope.name());
        line.put("installation", installation);
        line.put("at", at.toString());
        line.put("sealedEntries", size);
        line.put("cases", cases);
        write(line);
    }

    void key(KnownKey key) throws IOException {
        Map<String, Object> line = line("key");
        line.put("key", key.key().line());
        SignedNote endorsement = key.endorsement();
        if (endorsement != null) {
            line.put("endorsement", endorsement.whole());
        }
        write(line);
    }

    /** @param fromBefore that it continues the seal in the line before; null for the first in the file */
    void seal(Seal seal, @Nullable ConsistencyProof fromBefore) throws IOException {
        Map<String, Object> line = line("seal");
        line.put("head", seal.note().whole());
        if (fromBefore != null) {
            line.put("path", hexes(fromBefore.path()));
        }
        write(line);
    }

    void openCase(long number, LedgerHead head) throws IOException {
        Map<String, Object> line = line("case");
        line.put("number", number);
        line.put("caseId", head.caseId());
        line.put("entries", head.seq());
        line.put("hash", head.hash());
        write(line);
    }

    /** @param proof null for an entry that is not sealed yet */
    void entry(LedgerEntry entry, @Nullable InclusionProof proof) throws IOException {
        Map<String, Object> line = line("entry");
        line.put("entry", entry.exported());
        putProof(line, proof);
        write(line);
    }

    /**
     * An entry that whoever takes the file may not know of: that it is there, and nothing of it.
     *
     * @param proof null for an entry that is not sealed yet
     */
    void hidden(String hash, @Nullable InclusionProof proof) throws IOException {
        Map<String, Object> line = line("entry");
        line.put("hash", hash);
        putProof(line, proof);
        write(line);
    }

    void document(DocumentRevision document) throws IOException {
        Map<String, Object> line = line("document");
        line.put("document", document.exported());
        write(line);
    }

    /** A document whose content is not kept any more: an entry of the case says so, and names it. */
    void deleted(String kind, int revision, String fingerprint, Instant at) throws IOException {
        Map<String, Object> line = line("withheld");
        line.put("kind", kind);
        line.put("revision", revision);
        line.put("fingerprint", fingerprint);
        line.put("deletedAt", at.toString());
        write(line);
    }

    /** A document whose content whoever takes the file may not read. */
    void withheld(String kind, int revision, String fingerprint) throws IOException {
        Map<String, Object> line = line("withheld");
        line.put("kind", kind);
        line.put("revision", revision);
        line.put("fingerprint", fingerprint);
        write(line);
    }

    void receipt(LedgerEntry entry, InclusionProof proof) throws IOException {
        Map<String, Object> line = line("receipt");
        line.put("caseId", entry.caseId());
        line.put("seq", entry.seq());
        line.put("at", entry.at().toString());
        line.put("hash", entry.hash());
        putProof(line, proof);
        write(line);
    }

    /** Ends the beginning of the file, and each case: what was changed before it shows here at the latest. */
    void check() throws IOException {
        Map<String, Object> line = line("check");
        line.put("digest", digestSoFar(digest));
        write(line);
    }

    /** @param sign with the key of the installation; answers null when it has none */
    void end(Function<String, @Nullable SignedNote> sign, String installation) throws IOException {
        Map<String, Object> line = line("end");
        String soFar = digestSoFar(digest);
        line.put("digest", soFar);
        SignedNote signature = sign.apply(signedText(installation, soFar));
        if (signature != null) {
            line.put("signature", signature.whole());
        }
        write(line);
        out.flush();
    }

    /** What the signature at the end covers. */
    static String signedText(String installation, String digest) {
        return installation + "/export\n" + digest + "\n";
    }

    static String digestSoFar(MessageDigest running) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) running.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 can be asked between", e);
        }
    }

    private static Map<String, Object> line(String kind) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", kind);
        return line;
    }

    private static void putProof(Map<String, Object> line, @Nullable InclusionProof proof) {
        if (proof != null) {
            line.put("position", proof.place());
            line.put("path", hexes(proof.path()));
        }
    }

    private static List<String> hexes(List<TreeHash> path) {
        return path.stream().map(TreeHash::hex).toList();
    }

    private void write(Map<String, Object> line) throws IOException {
        byte[] bytes = (CanonicalJson.of(line) + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }
}
