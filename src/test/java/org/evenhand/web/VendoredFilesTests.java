package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VendoredFilesTests {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path VENDOR = STATIC.resolve("vendor");
    private static final String ABOUT = "vendor.json";

    @ParameterizedTest
    @MethodSource("vendored")
    void areWhatWasVendored(Path folder) throws Exception {
        JsonNode about = aboutOf(folder);
        assertThat(about.path("name").asString()).isEqualTo(folder.getFileName().toString());
        assertThat(about.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(about.path("license").asString()).isNotBlank();
        assertThat(folder.resolve("LICENSE.txt")).isNotEmptyFile();
        assertThat(sumsIn(folder)).isEqualTo(sumsIn(about));
    }

    @Test
    void noticesAChangedByte(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.js"), "one");
        Map<String, String> before = sumsIn(folder);
        Files.writeString(file, "two");
        assertThat(sumsIn(folder)).isNotEqualTo(before);
    }

    /** 60 KB for a page with a form, of which 6 KB are left to its own text. */
    @Test
    void weighLittle() {
        int weight = Stream.of(
                        "css/evenhand.css",
                        "js/evenhand.js",
                        "images/evenhand.svg",
                        "vendor/govuk-frontend/govuk-frontend.css",
                        "vendor/govuk-frontend/govuk-frontend.js",
                        "vendor/htmx/htmx.min.js",
                        "vendor/atkinson-hyperlegible/atkinson-hyperlegible-latin-400-normal.woff2",
                        "vendor/atkinson-hyperlegible/atkinson-hyperlegible-latin-700-normal.woff2")
                .mapToInt(file -> compressed(bytesOf(STATIC.resolve(file))))
                .sum();
        assertThat(weight).isLessThan(54 * 1024);
    }

    private static Stream<Path> vendored() throws IOException {
        return Files.list(VENDOR);
    }

    private static JsonNode aboutOf(Path folder) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve(ABOUT)));
    }

    private static Map<String, String> sumsIn(JsonNode about) {
        var sums = new TreeMap<String, String>();
        about.path("files")
                .properties()
                .forEach(file -> sums.put(file.getKey(), file.getValue().asString()));
        return sums;
    }

    private static Map<String, String> sumsIn(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(ABOUT))
                    .forEach(file -> sums.put(folder.relativize(file).toString(), sumOf(bytesOf(file))));
        }
        return sums;
    }

    private static String sumOf(byte[] bytes) {
        try {
            return "sha512-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Math.min(out.size(), bytes.length);
    }
}
