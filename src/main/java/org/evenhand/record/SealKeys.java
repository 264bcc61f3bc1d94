package org.evenhand.record;

import java.io.IOException;
import java.nio.file.Path;
import org.evenhand.record.seal.SealKey;
import org.evenhand.record.seal.SealKeyFile;

/** Makes keys of seals, without the application. */
public final class SealKeys {

    private SealKeys() {}

    /**
     * The first key of an installation.
     *
     * @return its public half, to be told to everybody
     * @throws java.nio.file.FileAlreadyExistsException if the file is there
     * @throws IllegalArgumentException if the name does not do
     */
    public static String make(String name, Path file) throws IOException {
        return kept(SealKey.fresh(name), file);
    }

    /**
     * A key that takes the place of another, which signs that.
     *
     * @throws IllegalArgumentException if the former file holds no key
     */
    public static String follow(Path former, Path file) throws IOException {
        return kept(SealKey.after(SealKeyFile.read(former)), file);
    }

    private static String kept(SealKey key, Path file) throws IOException {
        SealKeyFile.write(key, file);
        return key.open().line();
    }
}
