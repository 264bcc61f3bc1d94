package org.evenhand.hints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The curated list, {@code hints/language-hints.json}: data that its owner changes without a line of code.
 *
 * @param version of the list
 * @param language in which it finds anything
 * @param owner who decides what stands in it
 */
public record HintList(String version, String language, String owner, List<HintRule> rules) {

    private static final String FILE = "/hints/language-hints.json";

    public HintList {
        if (rules.stream().map(HintRule::id).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("a rule stands twice");
        }
        rules = List.copyOf(rules);
    }

    /** The rule with this id. */
    public Optional<HintRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    static HintList shipped() {
        return read(FILE);
    }

    static HintList read(String name) {
        try (InputStream file = Objects.requireNonNull(HintList.class.getResourceAsStream(name))) {
            return JsonMapper.shared().readValue(file, HintList.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
