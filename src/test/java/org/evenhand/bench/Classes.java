package org.evenhand.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What an application that is started has on its class path beside its libraries. */
final class Classes {

    private Classes() {}

    /** The product without its tests. */
    static Path ofTheProduct() {
        return Path.of("target", "classes").toAbsolutePath();
    }

    /**
     * A folder that holds one class and nothing else.
     *
     * @param folder is made when it is missing
     */
    static Path alone(Class<?> type, Path folder) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream compiled = type.getResourceAsStream("/" + name)) {
            Files.copy(compiled, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }
}
