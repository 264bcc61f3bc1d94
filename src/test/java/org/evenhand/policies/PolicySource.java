package org.evenhand.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The policy sentences of one test class, in the order of its source.
 *
 * @param about what they are about
 */
record PolicySource(String about, String className, List<String> sentences) {

    private static final Pattern HEADING = Pattern.compile("@Policies\\(\"([^\"]+)\"\\)");
    private static final Pattern TEST = Pattern.compile(
            "@(?:Test|ParameterizedTest|RepeatedTest)\\b(?:[^{;]|\\{[^{}]*\\}\\s*\\))*?\\bvoid (\\w+)\\(");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Empty for a class that proves no policy. */
    static Optional<PolicySource> in(Path file) {
        String source = text(file);
        String className = file.getFileName().toString().replace(".java", "");
        Optional<String> heading = HEADING.matcher(source).results().findFirst().map(found -> found.group(1));
        return className.endsWith("PolicyTests") || heading.isPresent()
                ? Optional.of(new PolicySource(
                        heading.orElseGet(() -> words(className.replace("PolicyTests", ""))),
                        className,
                        sentences(source)))
                : Optional.empty();
    }

    static List<String> sentences(String source) {
        return TEST.matcher(source)
                .results()
                .map((MatchResult test) -> words(test.group(1)))
                .toList();
    }

    /** {@code keepsThePerson} is "Keeps the person". */
    static String words(String camelCase) {
        String words = String.join(" ", CAPITAL.split(camelCase)).toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
