package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pictures under {@code src/docs/diagrams} show the models as they are now. */
class DiagramTests {

    private static final Path PICTURES = Path.of("src/docs/diagrams");

    /** Height of the smallest words, in pixels of a picture as wide as a page. */
    private static final double READABLE = 11;

    private static final String REDRAW =
            "draw it again: node draw-diagrams.mjs ../.. in target/node, which ModelerTests fills";

    @TestFactory
    Stream<DynamicTest> everyPictureShowsItsModel() throws IOException {
        JsonNode shown =
                JsonMapper.shared().readTree(PICTURES.resolve("diagrams.json").toFile());
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file, shown)));
        }
    }

    private static void check(Path file, JsonNode shown) throws NoSuchAlgorithmException {
        String name = file.getFileName().toString();
        assertThat(PICTURES.resolve(name.replace(".bpmn", ".png"))).isRegularFile();
        assertThat(shown.path(name).path("sha256").asString())
                .as(REDRAW)
                .isEqualTo(fingerprint(ModelEngine.text(file)));
        assertThat(shown.path(name).path("smallestText").asDouble()).as(name).isGreaterThanOrEqualTo(READABLE);
    }

    private static String fingerprint(String text) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
