package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

    /** A key given as it stands: to {@code text}, or as the reason of a refusal. A key made of parts ends in a dot. */
    private static final Pattern KEY =
            Pattern.compile("(?:\\btext\\(|Refusal\\.because\\(\\s*[\\w.]+,)\\s*\"([a-z]\\w*(?:\\.\\w+)+)\"");

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"userTask_(\\w+)\"");

    @Test
    void hasEveryMessageThatIsAskedFor() {
        assertThat(keysIn(sources())).hasSizeGreaterThan(50).isSubsetOf(keys());
    }

    @Test
    void noticesAKeyWithoutAMessage() {
        assertThat(keysIn(Stream.of("${page.text(\"web.no.such\")}", "Refusal.because(Kind.MISSING, \"x.gone\")")))
                .containsExactly("web.no.such", "x.gone");
    }

    @ParameterizedTest
    @CsvSource({"annual-review, history.next.", "equity-checkpoint, history.next.", "promotion-case, promotions.next."})
    void saysWhatHappensNextAtEveryStep(String process, String prefix) {
        List<String> steps = USER_TASK
                .matcher(textOf(Path.of("processes", process + ".bpmn")))
                .results()
                .map(found -> prefix + found.group(1))
                .toList();
        assertThat(steps).isNotEmpty().isSubsetOf(keys());
    }

    @Test
    void hasNoMessageThatCannotBeFormatted() {
        messages().forEach((key, message) -> assertThatCode(
                        () -> new MessageFormat(message.toString(), Locale.US).format(new Object[0]))
                .as(key.toString())
                .doesNotThrowAnyException());
    }

    /** A single apostrophe swallows itself and switches arguments off; a doubled one is shown as one. */
    @Test
    void doublesEveryApostrophe() {
        assertThat(messages().entrySet())
                .filteredOn(
                        entry -> entry.getValue().toString().replace("''", "").contains("'"))
                .isEmpty();
    }

    @Test
    void saysNothingTwiceUnderOneKey() throws IOException {
        List<String> keys = Files.readAllLines(MESSAGES).stream()
                .filter(line -> line.matches("[a-z][\\w.-]*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Set<String> keysIn(Stream<String> texts) {
        return texts.flatMap(text -> KEY.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        return messages().stringPropertyNames();
    }

    private static Stream<String> sources() {
        return Stream.of("src/main/jte", "src/main/java")
                .flatMap(folder -> files(Path.of(folder)))
                .map(MessagesTests::textOf);
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties messages() {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
