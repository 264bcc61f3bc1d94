package org.evenhand.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");
    private static final String OPERAND = "([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*|\"[^\"\\\\]*\")";
    private static final Pattern COMPARISON = Pattern.compile("\\s*" + OPERAND + "\\s*(!?=)\\s*" + OPERAND + "\\s*");
    private static final Pattern JOINED = Pattern.compile("\\b(and|or)\\b(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)");

    private final Map<String, Object> variables;

    PlainFeel(Map<String, Object> variables) {
        this.variables = variables;
    }

    /** Empty when the expression needs the interpreter. */
    Optional<Answer> evaluate(String expression) {
        return PATH.matcher(expression).matches()
                ? valueOf(expression)
                : comparisons(expression).flatMap(all -> joined(all, expression));
    }

    private Optional<Answer> joined(List<Comparison> comparisons, String expression) {
        boolean or = JOINED.matcher(expression).results().anyMatch(word -> word.group()
                .equals("or"));
        boolean met = !or;
        for (Comparison comparison : comparisons) {
            Optional<Boolean> holds = holds(comparison);
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            met = or ? met || holds.get() : met && holds.get();
        }
        return Optional.of(new Answer(met));
    }

    private static Optional<List<Comparison>> comparisons(String expression) {
        if (JOINED.matcher(expression)
                        .results()
                        .map(word -> word.group())
                        .distinct()
                        .count()
                > 1) {
            return Optional.empty();
        }
        List<Comparison> found = new ArrayList<>();
        for (String part : JOINED.split(expression, -1)) {
            Matcher comparison = COMPARISON.matcher(part);
            if (!comparison.matches()) {
                return Optional.empty();
            }
            found.add(new Comparison(comparison.group(1), comparison.group(2).equals("="), comparison.group(3)));
        }
        return Optional.of(found);
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
