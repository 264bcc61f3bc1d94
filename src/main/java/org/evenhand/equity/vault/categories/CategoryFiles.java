package org.evenhand.equity.vault.categories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code categories-1.json} and those that follow it, until one is missing. */
public final class CategoryFiles {

    /** Where those that ship with the application are. */
    public static final String SHIPPED = "classpath:/vault";

    private static final String CLASS_PATH = "classpath:";

    private CategoryFiles() {}

    /**
     * The versions in that place.
     *
     * @param place a folder, as a path, or one of the class path after {@code classpath:}
     * @throws IllegalArgumentException when a file is not understood or breaks a rule
     */
    public static Categories in(String place) {
        List<CategoryVersion> versions = new ArrayList<>();
        CategoryVersion next = read(place, 1);
        while (next != null) {
            versions.add(next);
            next = read(place, versions.size() + 1);
        }
        return new Categories(versions);
    }

    private static @Nullable CategoryVersion read(String place, int number) {
        String name = "categories-" + number + ".json";
        try (InputStream file = open(place, name)) {
            return file == null ? null : JsonMapper.shared().readValue(file, CategoryVersion.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("evenhand.vault.categories: " + name + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("evenhand.vault.categories: " + name + " cannot be read", unreadable);
        }
    }

    private static @Nullable InputStream open(String place, String name) throws IOException {
        if (place.startsWith(CLASS_PATH)) {
            return CategoryFiles.class.getResourceAsStream(place.substring(CLASS_PATH.length()) + "/" + name);
        }
        Path file = Path.of(place, name);
        return Files.exists(file) ? Files.newInputStream(file) : null;
    }
}
