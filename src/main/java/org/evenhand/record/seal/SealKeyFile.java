package org.evenhand.record.seal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file that holds a key of seals, readable by its owner alone where the file system can say so. */
public final class SealKeyFile {

    private SealKeyFile() {}

    /**
     * Reads a key.
     *
     * @throws IOException if there is none to read
     * @throws IllegalArgumentException if the file holds something else
     */
    public static SealKey read(Path file) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        String secret = lines.getProperty("private");
        String open = lines.getProperty("public");
        if (secret == null || open == null) {
            throw new IllegalArgumentException("The file " + file.getFileName()
                    + " is no key of seals: it has to say private and public; audit key makes one");
        }
        return SealKey.of(secret, VerifierKey.parse(open), endorsement(lines.getProperty("endorsement")));
    }

    /**
     * Keeps a key in a file that is not there yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one: a key is never written over
     */
    public static void write(SealKey key, Path file) throws IOException {
        StringBuilder lines =
                new StringBuilder("# key of seals: keep it secret, and a copy of it apart from the database\n");
        lines.append("private=").append(key.secret()).append('\n');
        lines.append("public=").append(key.open().line()).append('\n');
        SignedNote endorsement = key.endorsement();
        if (endorsement != null) {
            lines.append("endorsement=").append(encoded(endorsement.whole())).append('\n');
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        // whoever finds the file finds all of it
        Path half = Files.createTempFile(folder, "key", "", forTheOwner(file));
        try {
            Files.writeString(half, lines, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static FileAttribute<?>[] forTheOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static @Nullable SignedNote endorsement(@Nullable String encoded) {
        return encoded == null
                ? null
                : SignedNote.parse(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
    }

    private static String encoded(String note) {
        return Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8));
    }
}
