package org.evenhand.record.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.evenhand.shared.Sha256;

/**
 * The public half of a key that signs heads, as one line {@code name+id+key}. Everybody may have it. Source: C2SP
 * signed-note, Ed25519.
 *
 * @param name of the installation, the same as in every head it signs
 * @param id first eight hexadecimal digits of a hash of name and key: tells keys of one installation apart
 * @param key 32 bytes in Base64
 */
public record VerifierKey(String name, String id, String key) {

    private static final byte ED25519 = 1;
    private static final int LENGTH = 32;

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo. Source: RFC 8410, 4. */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException if name, id and key do not belong together */
    public VerifierKey {
        requireName(name);
        if (!id.equals(idOf(name, bytesOf(key)))) {
            throw new IllegalArgumentException("The id of the key is not the one of its name and bytes");
        }
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] bytes = Arrays.copyOfRange(encoded, SPKI.length, encoded.length);
        requireName(name);
        return new VerifierKey(name, idOf(name, bytes), Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Reads the line that {@link #line} writes.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static VerifierKey parse(String line) {
        String[] parts = line.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("A public key of seals is one line: name+id+key");
        }
        byte[] bytes = Arrays.copyOfRange(typed, 1, typed.length);
        return new VerifierKey(parts[0], parts[1], Base64.getEncoder().encodeToString(bytes));
    }

    public String line() {
        return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed(bytesOf(key)));
    }

    /** What a sentence calls it. */
    public String shown() {
        return name + "+" + id;
    }

    boolean hasSigned(byte[] message, byte[] signature) {
        String name = GoodSignatures.name(this, message, signature);
        if (GoodSignatures.has(name)) {
            return true;
        }
        boolean good = checks(message, signature);
        if (good) {
            GoodSignatures.add(name);
        }
        return good;
    }

    private boolean checks(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] bytes = bytesOf(key);
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + LENGTH);
        System.arraycopy(bytes, 0, encoded, SPKI.length, LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static String idOf(String name, byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(typed(bytes)), 0, 4);
    }

    private static byte[] typed(byte[] bytes) {
        byte[] typed = new byte[LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, LENGTH);
        return typed;
    }

    private static byte[] bytesOf(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has " + LENGTH + " bytes");
        }
        return bytes;
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.length() > 100 || !name.chars().allMatch(VerifierKey::fitsAName)) {
            throw new IllegalArgumentException(
                    "The name of an installation has up to 100 visible ASCII characters, no blank and no +");
        }
    }

    private static boolean fitsAName(int sign) {
        return sign > ' ' && sign < 127 && sign != '+';
    }
}
