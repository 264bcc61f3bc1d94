package org.evenhand.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.VerifierKey;

/** Checks any file that Evenhand exported, of this form or an earlier one. */
public final class FileVerification {

    /** The longest line, in bytes: the largest document, whatever it is written in. */
    static final int LONGEST = JsonSlices.LARGEST * 3;

    private static final String FIRST_FORM = "{\"format\"";
    private static final String ARCHIVE = "PK\u0003\u0004";

    private FileVerification() {}

    /**
     * Reads the stream to its end or to the first broken thing, and leaves it open.
     *
     * @param keys public keys of seals that the reader has from elsewhere, one line each; none to believe the file
     * @throws IllegalArgumentException if one of the keys is none
     * @throws IOException if the stream itself fails; never for what it holds
     */
    public static Verdict verify(InputStream in, Collection<String> keys) throws IOException {
        List<VerifierKey> noted = new ArrayList<>();
        keys.forEach(key -> noted.add(VerifierKey.parse(key)));
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        if (begins(bytes, ARCHIVE)) {
            return ArchiveVerification.verify(bytes, noted);
        }
        try {
            FileSigns.requireUtf8(bytes);
        } catch (Finding found) {
            return found.verdict();
        }
        if (!begins(bytes, FIRST_FORM)) {
            return RecordVerification.verify(bytes, LONGEST, noted, new HashMap<>());
        }
        Verdict verdict = CaseVerification.verify(bytes);
        return noted.isEmpty() || verdict.outcome() != Outcome.OK
                ? verdict
                : new Verdict(
                        Outcome.BROKEN,
                        "The file has the form " + CaseVerification.FORMAT
                                + ", which knows no seals: it fits together, and no key can show more.");
    }

    private static boolean begins(BufferedInputStream bytes, String sign) throws IOException {
        bytes.mark(sign.length());
        String start = new String(bytes.readNBytes(sign.length()), StandardCharsets.ISO_8859_1);
        bytes.reset();
        return start.equals(sign);
    }
}
