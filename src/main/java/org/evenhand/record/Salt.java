package org.evenhand.record;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** 128 random bits that make a fingerprint say nothing about what it covers to whoever does not have them. */
final class Salt {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Salt() {}

    /** Never given twice, as 32 hexadecimal digits in lower case. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What was written before there were salts keeps the fingerprint it had. */
    static void putIn(Map<String, Object> fields, String salt) {
        if (!salt.isEmpty()) {
            fields.put("salt", salt);
        }
    }
}
