package org.evenhand.record.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key of this installation, read at its first use. */
@Component
class OwnKey {

    private final SealSettings settings;
    private @Nullable SealKey known;

    OwnKey(SealSettings settings) {
        this.settings = settings;
    }

    /**
     * Empty when none is configured.
     *
     * @throws IllegalStateException when one is, and cannot be read
     */
    synchronized Optional<SealKey> find() {
        if (known == null && !settings.keyFile().isBlank()) {
            known = read(Path.of(settings.keyFile()));
        }
        return Optional.ofNullable(known);
    }

    private SealKey read(Path file) {
        try {
            if (settings.create() && !Files.exists(file)) {
                make(file);
            }
            return SealKeyFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("evenhand.seals.key-file: the key cannot be read: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("evenhand.seals.key-file: " + e.getMessage(), e);
        }
    }

    private void make(Path file) throws IOException {
        try {
            SealKeyFile.write(SealKey.fresh(settings.name()), file);
        } catch (FileAlreadyExistsException meanwhile) {
            // another node made it
        }
    }
}
