package org.evenhand.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision says what it costs, or nobody can take it back. */
class DecisionRecordTests {

    private static final Path RECORDS = Path.of("src/docs/decisions");
    private static final Pattern COST = Pattern.compile("(?m)^(## Cost\\R\\R|\\*\\*Cost\\.\\*\\*\\h)[^#\\s]");

    @ParameterizedTest
    @MethodSource("records")
    void namesItsCostUnderItsNumber(Path record) throws IOException {
        String text = Files.readString(record);
        int number = Integer.parseInt(record.getFileName().toString().substring(0, 4));
        assertThat(text).startsWith("# " + number + ". ").containsPattern(COST);
    }

    @Test
    void noticesARecordWithoutCost() {
        assertThat("# 1. A\n\n## Cost\n\n## Next").doesNotContainPattern(COST);
        assertThat("# 1. A\n\n**Decided.** B").doesNotContainPattern(COST);
    }

    @Test
    void givesEachNumberOnce() throws IOException {
        List<String> numbers = records()
                .map(record -> record.getFileName().toString().substring(0, 4))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    static Stream<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.sorted().toList().stream();
        }
    }
}
