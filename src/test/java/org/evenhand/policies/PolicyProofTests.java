package org.evenhand.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of policies says what the tests say; write it anew with {@code -Devenhand.write=true}. */
class PolicyProofTests {

    private static final Path PAGE = Path.of("src/docs/policy-proof.md");

    private static final String INTRODUCTION =
            """
            # Which policy is proved by which test

            Every sentence below is the name of a test that carries a review through the application and fails when the
            sentence is not true. The page is written from those names; the build compares it with them.
            """;

    @Test
    void thePageSaysWhatTheTestsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("evenhand.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Devenhand.write=true").hasContent(page);
    }

    @Test
    void noSentenceStandsTwice() throws IOException {
        assertThat(sources().stream().flatMap(source -> source.sentences().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsSentencesFromNames() {
        assertThat(PolicySource.words("showsLibraryHRNothing")).isEqualTo("Shows library hr nothing");
        assertThat(PolicySource.words("keepsAReview")).isEqualTo("Keeps a review");
    }

    @Test
    void findsASentenceBehindAnAnnotationWithBraces() {
        String source = "@ParameterizedTest\n@ValueSource(strings = {\"one\", \"two\"})\nvoid keepsBoth(String one) {}";
        assertThat(PolicySource.sentences(source)).containsExactly("Keeps both");
    }

    private static String page() throws IOException {
        return sources().stream().map(PolicyProofTests::section).collect(Collectors.joining("", INTRODUCTION, ""));
    }

    private static List<PolicySource> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .map(PolicySource::in)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(PolicySource::about))
                    .toList();
        }
    }

    private static String section(PolicySource source) {
        return source.sentences().stream()
                .map(sentence -> "- " + sentence + ".\n")
                .collect(Collectors.joining("", "\n## " + source.about() + "\n\n`" + source.className() + "`\n\n", ""));
    }
}
