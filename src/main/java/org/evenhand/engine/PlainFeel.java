package org.evenhand.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plainest expressions of FEEL, answered without the interpreter, which builds all its functions anew for each: the
 * path to a value, and comparisons of such values with null, texts and truth values, all joined by {@code and} or all by
 * {@code or}. Whatever is not as plain, or compares anything else, is left to the interpreter.
 */
final class PlainFeel {

    /** What was found, perhaps null. */
    record Answer(@Nullable Object value) {}

    private record Comparison(String left, boolean equal, String right) {}

    /** Comparisons, of which all or one has to hold. */
    private record Plain(List<Comparison> comparisons, boolean or) {}

    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");
    private static final String OPERAND = "([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*|\"[^\"\\\\]*\")";
    private static final Pattern COMPARISON = Pattern.compile("\\s*" + OPERAND + "\\s*(!?=)\\s*" + OPERAND + "\\s*");
    private static final Pattern JOINED = Pattern.compile("\\b(and|or)\\b(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)");

    // the expressions of the models in use, of which there are some hundreds
    private static final int PARSED = 2_000;
    private static final Map<String, Optional<Plain>> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Object> variables;

    PlainFeel(Map<String, Object> variables) {
        this.variables = variables;
    }

    /** Empty when the expression needs the interpreter. */
    Optional<Answer> evaluate(String expression) {
        return PATH.matcher(expression).matches()
                ? valueOf(expression)
                : known(expression).flatMap(this::joined);
    }

    private Optional<Answer> joined(Plain plain) {
        boolean met = !plain.or();
        for (Comparison comparison : plain.comparisons()) {
            Optional<Boolean> holds = holds(comparison);
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            met = plain.or() ? met || holds.get() : met && holds.get();
        }
        return Optional.of(new Answer(met));
    }

    private static Optional<Plain> known(String expression) {
        if (KNOWN.size() >= PARSED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(expression, PlainFeel::parse);
    }

    private static Optional<Plain> parse(String expression) {
        Set<String> joints =
                JOINED.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
        List<Comparison> found = new ArrayList<>();
        for (String part : JOINED.split(expression, -1)) {
            Matcher comparison = COMPARISON.matcher(part);
            if (joints.size() > 1 || !comparison.matches()) {
                return Optional.empty();
            }
            found.add(new Comparison(comparison.group(1), comparison.group(2).equals("="), comparison.group(3)));
        }
        return Optional.of(new Plain(found, joints.contains("or")));
    }

    private Optional<Boolean> holds(Comparison comparison) {
        Optional<Answer> left = valueOf(comparison.left());
        Optional<Answer> right = valueOf(comparison.right());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : equal(left.get().value(), right.get().value()).map(same -> same == comparison.equal());
    }

    private static Optional<Boolean> equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Optional.of(left == right);
        }
        boolean plain = left instanceof String && right instanceof String
                || left instanceof Boolean && right instanceof Boolean;
        return plain ? Optional.of(left.equals(right)) : Optional.empty();
    }

    private Optional<Answer> valueOf(String operand) {
        return switch (operand) {
            case "null" -> Optional.of(new Answer(null));
            case "true", "false" -> Optional.of(new Answer(Boolean.valueOf(operand)));
            default ->
                operand.startsWith("\"")
                        ? Optional.of(new Answer(operand.substring(1, operand.length() - 1)))
                        : at(operand);
        };
    }

    private Optional<Answer> at(String path) {
        Object found = variables;
        for (String step : path.split("\\.", -1)) {
            if (found != null && !(found instanceof Map)) {
                return Optional.empty();
            }
            found = found == null ? null : ((Map<?, ?>) found).get(step);
        }
        return Optional.of(new Answer(found));
    }
}
