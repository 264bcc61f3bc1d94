package org.evenhand.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.engine.models.Bundle;
import org.evenhand.shared.Sha256;

/**
 * What the check of the models found right in the build, as the build's tests write it into {@link #FILE}: a seal over
 * the build, the models and the rest; the beans that the models name; and a line for each bundle, its root first.
 */
final class CheckedModels {

    /** On the class path; missing where the tests of the build did not run. */
    static final String FILE = "META-INF/checked-models";

    private final List<String> lines;

    CheckedModels(String text) {
        this.lines = text.lines().toList();
    }

    /** As they stand on the class path. */
    static CheckedModels found() {
        try (InputStream in = CheckedModels.class.getResourceAsStream("/" + FILE)) {
            return new CheckedModels(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the build keeps of models that it has checked. */
    static String text(String fingerprint, Collection<String> beans, List<Bundle> bundles) {
        String rest = Stream.concat(
                        Stream.of(String.join(" ", beans)),
                        bundles.stream().map(bundle -> bundle.root() + " " + String.join(" ", bundle.files())))
                .collect(Collectors.joining("\n"));
        return seal(fingerprint, rest) + "\n" + rest + "\n";
    }

    /**
     * What to deploy together, if the build of this fingerprint has checked these models.
     *
     * @param isBean whether there is a bean of this name
     */
    Optional<List<Bundle>> bundles(String fingerprint, Predicate<String> isBean) {
        return isSealed(fingerprint) && words(1).allMatch(isBean)
                ? Optional.of(lines.stream().skip(2).map(CheckedModels::bundle).toList())
                : Optional.empty();
    }

    private boolean isSealed(String fingerprint) {
        return lines.size() > 2
                && lines.get(0).equals(seal(fingerprint, String.join("\n", lines.subList(1, lines.size()))));
    }

    private Stream<String> words(int line) {
        return Stream.of(lines.get(line).split(" "));
    }

    private static Bundle bundle(String line) {
        List<String> names = List.of(line.split(" "));
        Set<String> files = new TreeSet<>(names.subList(1, names.size()));
        return new Bundle(names.get(0), files);
    }

    private static String seal(String fingerprint, String rest) {
        return Sha256.of(fingerprint + "\n" + rest);
    }
}
