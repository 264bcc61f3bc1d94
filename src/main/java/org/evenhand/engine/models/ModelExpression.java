package org.evenhand.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model may say in an expression: variables, literals, calls of a bean's method, {@code == != ! && || and or
 * not}. Everything else of the expression language is refused, so that each word can be checked before it runs.
 */
final class ModelExpression {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('[^'\\\\]*'|\"[^\"\\\\]*\")|(\\d+(?:\\.\\d+)?)|([A-Za-z_]\\w*)|(==|!=|&&|\\|\\||[!().,]))");

    private static final List<String> LITERALS = List.of("true", "false", "null");

    /** A method called on a bean; arguments as they stand. */
    record Call(String bean, String method, List<String> arguments) {}

    private final List<String> tokens;
    private final List<String> names = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private int next;

    private ModelExpression(List<String> tokens) {
        this.tokens = tokens;
    }

    static boolean isExpression(@Nullable String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /**
     * Reads <code>${…}</code>.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static ModelExpression read(String text) {
        String trimmed = text.trim();
        if (!(trimmed.startsWith("${") && trimmed.indexOf('}') == trimmed.length() - 1)) {
            throw new IllegalArgumentException("'" + text + "' is not one expression ${…}");
        }
        ModelExpression expression = new ModelExpression(tokens(trimmed.substring(2, trimmed.length() - 1)));
        expression.disjunction();
        if (expression.next < expression.tokens.size()) {
            throw new IllegalArgumentException("'" + expression.tokens.get(expression.next) + "' is not expected");
        }
        return expression;
    }

    /** Variables, in the order they stand. */
    List<String> names() {
        return names;
    }

    List<Call> calls() {
        return calls;
    }

    /** Whether it is nothing but one variable. */
    boolean isOneName() {
        return tokens.size() == 1 && names.size() == 1;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.stripTrailing());
        int end = 0;
        while (token.find(end) && token.start() == end) {
            tokens.add(token.group().trim());
            end = token.end();
        }
        if (end < text.stripTrailing().length()) {
            throw new IllegalArgumentException("'" + text.substring(end).trim() + "' cannot be read");
        }
        return tokens;
    }

    private void disjunction() {
        conjunction();
        while (accept("||") || accept("or")) {
            conjunction();
        }
    }

    private void conjunction() {
        comparison();
        while (accept("&&") || accept("and")) {
            comparison();
        }
    }

    private void comparison() {
        operand();
        if (accept("==") || accept("!=")) {
            operand();
        }
    }

    private void operand() {
        if (accept("!") || accept("not")) {
            operand();
        } else if (accept("(")) {
            disjunction();
            expect(")");
        } else {
            value(take());
        }
    }

    private void value(String token) {
        char first = token.charAt(0);
        if (first == '\'' || first == '"' || Character.isDigit(first) || LITERALS.contains(token)) {
            return;
        }
        if (!Character.isJavaIdentifierStart(first)) {
            throw new IllegalArgumentException("'" + token + "' is not expected");
        }
        if (accept(".")) {
            call(token, take());
        } else {
            names.add(token);
        }
    }

    private void call(String bean, String method) {
        expect("(");
        List<String> arguments = new ArrayList<>();
        while (!accept(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            int start = next;
            disjunction();
            arguments.add(String.join(" ", tokens.subList(start, next)));
        }
        calls.add(new Call(bean, method, arguments));
    }

    private boolean accept(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        next += found ? 1 : 0;
        return found;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("'" + token + "' is missing");
        }
    }

    private String take() {
        if (next == tokens.size()) {
            throw new IllegalArgumentException("it ends too early");
        }
        return tokens.get(next++);
    }
}
