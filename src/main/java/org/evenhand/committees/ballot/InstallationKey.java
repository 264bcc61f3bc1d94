package org.evenhand.committees.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The key of this installation, which wraps the keys of all votes. It stands beside the database and never in it; see
 * decision 69 for what that is worth. Read, or made, at the first use.
 */
public final class InstallationKey {

    static final int BYTES = 32;
    private static final int NAME_DIGITS = 16;
    private static final String NO_KEY = "evenhand.committees: the key is not of 32 bytes in Base64";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String configured;
    private final Path file;
    private @Nullable SecretKey key;

    /**
     * @param configured the key in Base64; empty for the one in the file
     */
    public InstallationKey(String configured, Path file) {
        this.configured = configured;
        this.file = file;
    }

    /** @throws IllegalArgumentException when that is no key */
    public static SecretKey read(String base64) {
        byte[] bytes = decoded(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(NO_KEY);
        }
        return aes(bytes);
    }

    /** Fresh bytes for a key, wrapped under this one. */
    String wrapFresh(String name) {
        return SealedBox.encrypt(key(), name, fresh());
    }

    SecretKey unwrap(String name, String wrapped) {
        return aes(SealedBox.decrypt(key(), name, wrapped));
    }

    /** Which key it is, without telling the key. */
    String name() {
        return Sha256.of(HexFormat.of().formatHex(key().getEncoded())).substring(0, NAME_DIGITS);
    }

    static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private synchronized SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            known = read(configured.isBlank() ? kept() : configured);
            key = known;
        }
        return known;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(NO_KEY, e);
        }
    }

    private String kept() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : made();
        } catch (IOException e) {
            throw new UncheckedIOException("the key of sealed votes cannot be read or written: " + file, e);
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
