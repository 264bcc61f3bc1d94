package org.evenhand.criteria;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the name and content of a criteria set, so that the ledger proves what was published. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(CriteriaSet set) {
        var text = set.name() + "\n" + CriteriaRows.contentOf(set.content());
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
