package org.evenhand.shared;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Text under AES-GCM, of the same length for any text that fits into one box, and bound to what it is for: a box does not
 * open under another name. What is longer takes as many rooms as it needs. Source: NIST SP 800-38D.
 */
public final class SealedBox {

    private static final int LENGTH_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int size;

    /** @param size of a box in bytes, four of which are its own */
    public SealedBox(int size) {
        this.size = size;
    }

    /** Bytes of text a box holds. */
    public int room() {
        return size - LENGTH_BYTES;
    }

    /** Whether the text fits into one box, so that its length tells nothing. */
    public boolean holds(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= room();
    }

    /**
     * Seals a text.
     *
     * @param name what it is for, needed again to open it
     * @return Base64
     */
    public String seal(SecretKey key, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int rooms = (LENGTH_BYTES + bytes.length + size - 1) / size;
        byte[] padded = ByteBuffer.allocate(rooms * size)
                .putInt(bytes.length)
                .put(bytes)
                .array();
        return encrypt(key, name, padded);
    }

    /** @throws IllegalStateException when it is not what was sealed under that key and name */
    public static String open(SecretKey key, String name, String box) {
        ByteBuffer padded = ByteBuffer.wrap(decrypt(key, name, box));
        byte[] bytes = new byte[padded.getInt()];
        padded.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String encrypt(SecretKey key, String name, byte[] bytes) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, name, bytes);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    static byte[] decrypt(SecretKey key, String name, String box) {
        try {
            ByteBuffer read = ByteBuffer.wrap(Base64.getDecoder().decode(box));
            byte[] nonce = new byte[NONCE_BYTES];
            read.get(nonce);
            byte[] sealed = new byte[read.remaining()];
            read.get(sealed);
            return run(Cipher.DECRYPT_MODE, key, nonce, name, sealed);
        } catch (IllegalArgumentException | BufferUnderflowException noBox) {
            throw doesNotFit(name, noBox);
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String name, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw doesNotFit(name, e);
        }
    }

    private static IllegalStateException doesNotFit(String name, Exception why) {
        return new IllegalStateException("the seal of " + name + " does not fit", why);
    }
}
