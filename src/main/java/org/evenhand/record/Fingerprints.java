package org.evenhand.record;

import java.util.Map;
import org.evenhand.shared.Sha256;

/** Fingerprints of what other capabilities want to prove later. */
public final class Fingerprints {

    private Fingerprints() {}

    /** SHA-256 in hexadecimal over the canonical JSON (RFC 8785) of the values. */
    public static String of(Map<String, ?> values) {
        return Sha256.of(CanonicalJson.of(values));
    }
}
