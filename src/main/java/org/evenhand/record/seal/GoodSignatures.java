package org.evenhand.record.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.shared.Sha256;

/**
 * The last signatures that were found good: the same one, of the same text, by the same key, stays so. Checking one takes as
 * long as hashing a thousand entries, and the same heads are looked at again and again.
 */
final class GoodSignatures {

    private static final int MOST = 500;

    private static final Map<String, Boolean> FOUND = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    private GoodSignatures() {}

    static String name(VerifierKey key, byte[] message, byte[] signature) {
        MessageDigest digest = Sha256.digest();
        digest.update(key.line().getBytes(StandardCharsets.UTF_8));
        digest.update(Sha256.digest().digest(message));
        return HexFormat.of().formatHex(digest.digest(signature));
    }

    static boolean has(String name) {
        synchronized (FOUND) {
            return FOUND.get(name) != null;
        }
    }

    static void add(String name) {
        synchronized (FOUND) {
            FOUND.put(name, true);
        }
    }
}
