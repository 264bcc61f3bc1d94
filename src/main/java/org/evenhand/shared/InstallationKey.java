package org.evenhand.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key of this installation, for one purpose. It stands beside the database and never in it; see decision 69 for what
 * that is worth. Read, or made, at the first use.
 */
public final class InstallationKey {

    static final int BYTES = 32;
    private static final int NAME_DIGITS = 16;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String setting;
    private final String configured;
    private final Path file;
    private @Nullable SecretKey key;

    /**
     * @param setting under which it is configured, to name it in messages
     * @param configured the key in Base64; empty for the one in the file
     */
    public InstallationKey(String setting, String configured, Path file) {
        this.setting = setting;
        this.configured = configured;
        this.file = file;
    }

    /**
     * The key that a text in Base64 is.
     *
     * @param setting where the text stands
     * @throws IllegalArgumentException when that is no key
     */
    public static SecretKey read(String setting, String base64) {
        byte[] bytes = decoded(setting, base64.strip());
        if (bytes.length != BYTES) {
            throw noKey(setting, null);
        }
        return aes(bytes);
    }

    /** Whether there is one already, configured or in the file. */
    public boolean isThere() {
        return !configured.isBlank() || Files.exists(file);
    }

    /** Fresh bytes for a key, wrapped under this one. */
    public String wrapFresh(String name) {
        return SealedBox.encrypt(key(), name, fresh());
    }

    /** @throws IllegalStateException when it was not wrapped under this key and that name */
    public SecretKey unwrap(String name, String wrapped) {
        return aes(SealedBox.decrypt(key(), name, wrapped));
    }

    /** A key of its own for a purpose, the same each time. */
    public SecretKey derived(String purpose) {
        return derived(key(), purpose);
    }

    /** A key that follows from another one and tells nothing about it. Source: NIST SP 800-108, with HMAC-SHA-256. */
    public static SecretKey derived(SecretKey key, String purpose) {
        return aes(mac(key, purpose));
    }

    /** HMAC-SHA-256 of a text. */
    public static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getEncoded(), MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    /** Which key it is, without telling the key. */
    public String name() {
        return Sha256.of(HexFormat.of().formatHex(key().getEncoded())).substring(0, NAME_DIGITS);
    }

    /** A key for AES of these bytes. */
    public static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private synchronized SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            known = configured.isBlank() ? read(setting + ", " + file, kept()) : read(setting, configured);
            key = known;
        }
        return known;
    }

    private static byte[] decoded(String setting, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw noKey(setting, e);
        }
    }

    private static IllegalArgumentException noKey(String setting, @Nullable Exception why) {
        return new IllegalArgumentException(setting + ": the key is not of 32 bytes in Base64", why);
    }

    private String kept() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : made();
        } catch (IOException e) {
            throw new UncheckedIOException(setting + ": the key cannot be read or written: " + file, e);
        }
    }

    private String made() throws IOException {
        String text = Base64.getEncoder().encodeToString(fresh());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            createForOwner();
            Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return text;
        } catch (FileAlreadyExistsException meanwhile) {
            return Files.readString(file).strip();
        }
    }

    private void createForOwner() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static byte[] fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
