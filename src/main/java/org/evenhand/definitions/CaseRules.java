package org.evenhand.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every rule of the case checkpoints, with where it is kept and by which tests: the list behind {@code
 * src/docs/checkpoints.md}. Source: equity.md, case checkpoints.
 */
@Service
public class CaseRules {

    private static final String FILE = "/definitions/case-rules.json";

    /**
     * One rule.
     *
     * @param id as the equity design names it
     * @param where it is looked at
     * @param strength HARD, REASON or ADVICE
     * @param rule what it says
     * @param tables keys of the decision tables it stands in; empty when code keeps it
     * @param code simple names of the classes that keep it or gather its facts
     * @param tests {@code Class#method}, on both sides of its limit
     */
    public record CaseRule(
            String id,
            String where,
            String strength,
            String rule,
            List<String> tables,
            List<String> code,
            List<String> tests) {}

    private final List<CaseRule> rules = read();

    /** In the order of the design. */
    public List<CaseRule> all() {
        return rules;
    }

    /** Rules that the application keeps by itself: nothing of the kind can be sent, opened or read, so nothing is held. */
    public List<CaseRule> withoutTable() {
        return rules.stream().filter(rule -> rule.tables().isEmpty()).toList();
    }

    private static List<CaseRule> read() {
        try (InputStream file = Objects.requireNonNull(CaseRules.class.getResourceAsStream(FILE))) {
            return List.of(JsonMapper.shared().readValue(file, CaseRule[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
