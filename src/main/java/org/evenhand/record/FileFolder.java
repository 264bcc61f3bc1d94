package org.evenhand.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * The bytes of files, each once, under its SHA-256, outside of everything the web server hands out. They pass through in
 * pieces: no file is ever held whole in memory. Whoever reads or writes the rows knows which of them belong to something.
 */
@Component
class FileFolder {

    private static final int PIECE = 64 * 1024;
    private static final int SHARD = 2;

    private final FileSettings settings;

    FileFolder(FileSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes in what is sent, and checks it; on its disk before this returns.
     *
     * @throws Refusal INVALID when it is empty, too large, or not what it says
     */
    ReceivedFile receive(String givenName, InputStream content) {
        String name = FileName.checked(givenName);
        try {
            Path temporary = Files.createTempFile(Files.createDirectories(incoming()), "", ".part");
            try {
                return received(temporary, name, content);
            } catch (IOException | RuntimeException refused) {
                Files.delete(temporary);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceivedFile received(Path temporary, String name, InputStream content) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = copy(content, temporary, digest);
        if (size == 0) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.empty");
        }
        FileKind kind = FileContent.checked(temporary, name);
        return new ReceivedFile(temporary, name, kind, size, HexFormat.of().formatHex(digest.digest()));
    }

    private long copy(InputStream content, Path to, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] piece = new byte[PIECE];
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > settings.largest().toBytes()) {
                    throw Refusal.because(
                            Kind.INVALID,
                            "record.file.refused.tooLarge",
                            settings.largest().toMegabytes());
                }
                digest.update(piece, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(piece, 0, read);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return size;
    }

    /** Puts the bytes where they stay, whether the same lie there already or not. The caller holds the file's row. */
    void place(ReceivedFile file) {
        Path at = at(file.fingerprint());
        try {
            Path folder = Objects.requireNonNull(at.getParent());
            Files.createDirectories(folder);
            Files.move(file.temporary(), at, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
            sync(Objects.requireNonNull(folder.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder is a file where its entries can be forgotten; elsewhere there is nothing to do. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    Path at(String fingerprint) {
        return settings.folder().resolve(fingerprint.substring(0, SHARD)).resolve(fingerprint);
    }

    /** The caller holds the file's row. */
    void delete(String fingerprint) {
        try {
            Files.deleteIfExists(at(fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what came in half, and names the bytes that have lain there since before that moment. */
    List<String> before(Instant moment) {
        try {
            for (Path half : olderThan(incoming(), moment)) {
                Files.deleteIfExists(half);
            }
            return olderThan(settings.folder(), moment).stream()
                    .map(file -> file.getFileName().toString())
                    .filter(Sha256::isOne)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> olderThan(Path folder, Instant moment) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> isOlder(file, moment)).toList();
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path incoming() {
        return settings.folder().resolve("incoming");
    }
}
