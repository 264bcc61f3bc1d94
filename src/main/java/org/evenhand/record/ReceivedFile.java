package org.evenhand.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has come in and was checked, and belongs to nothing yet. Closing it throws it away, unless it was attached
 * meanwhile.
 */
public final class ReceivedFile implements AutoCloseable {

    private final Path temporary;
    private final String name;
    private final FileKind kind;
    private final long size;
    private final String fingerprint;

    ReceivedFile(Path temporary, String name, FileKind kind, long size, String fingerprint) {
        this.temporary = temporary;
        this.name = name;
        this.kind = kind;
        this.size = size;
        this.fingerprint = fingerprint;
    }

    Path temporary() {
        return temporary;
    }

    String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
