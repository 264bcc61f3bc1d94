package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of a form: literal, one FEEL expression ({@code = …}), or a template with {@code {{expression}}},
 * {@code {{#if condition}}…{{/if}}} and {@code {{#loop list}}…{{/loop}}}.
 */
final class Wording {

    private sealed interface Piece {}

    private record Literal(String text) implements Piece {}

    private record Value(String expression, boolean whole) implements Piece {}

    private record If(String condition, Wording then) implements Piece {}

    private record Loop(String list, Wording each) implements Piece {}

    private final List<Piece> pieces;

    private Wording(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @throws IllegalArgumentException when a template is not closed or uses an unknown block */
    static Wording of(String text) {
        if (text.stripLeading().startsWith("=")) {
            return new Wording(List.of(new Value(text.strip().substring(1), true)));
        }
        Template template = new Template(text);
        Wording wording = template.until("");
        template.expectEnd();
        return wording;
    }

    /** All expressions inside, for checking. */
    Stream<String> expressions() {
        return pieces.stream().flatMap(Wording::expressionsOf);
    }

    private static Stream<String> expressionsOf(Piece piece) {
        if (piece instanceof Value value) {
            return Stream.of(value.expression());
        }
        if (piece instanceof If block) {
            return Stream.concat(Stream.of(block.condition()), block.then().expressions());
        }
        return piece instanceof Loop loop
                ? Stream.concat(Stream.of(loop.list()), loop.each().expressions())
                : Stream.empty();
    }

    boolean isLiteral() {
        return expressions().findAny().isEmpty();
    }

    boolean isBlank() {
        return pieces.stream()
                .allMatch(piece ->
                        piece instanceof Literal literal && literal.text().isBlank());
    }

    /** The words that stand there whatever the values are. */
    String literally() {
        return pieces.stream()
                .map(piece -> piece instanceof Literal literal ? literal.text() : "")
                .collect(Collectors.joining());
    }

    /** The words as plain text. */
    String in(Scope scope) {
        return in(scope, UnaryOperator.identity());
    }

    /** The words as Markdown: values in a template are text and never markup, a whole expression is Markdown. */
    String markdownIn(Scope scope) {
        return in(scope, Markdown::escaped);
    }

    private String in(Scope scope, UnaryOperator<String> escaping) {
        return pieces.stream().map(piece -> textOf(piece, scope, escaping)).collect(Collectors.joining());
    }

    private static String textOf(Piece piece, Scope scope, UnaryOperator<String> escaping) {
        if (piece instanceof Value value) {
            String text = Plain.text(scope.evaluate(value.expression()));
            return value.whole() ? text : escaping.apply(text);
        }
        if (piece instanceof If block) {
            return scope.holds(block.condition()) ? block.then().in(scope, escaping) : "";
        }
        return piece instanceof Loop loop ? repeated(loop, scope, escaping) : ((Literal) piece).text();
    }

    private static String repeated(Loop loop, Scope scope, UnaryOperator<String> escaping) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Object element : Data.elements(scope.evaluate(loop.list()))) {
            number++;
            text.append(loop.each().in(scope.row(element, number), escaping));
        }
        return text.toString();
    }

    /** Takes a template apart. */
    private static final class Template {

        private final String text;
        private int at;

        Template(String text) {
            this.text = text;
        }

        /** Pieces up to the end of a block, or to the end of the text. */
        Wording until(String end) {
            List<Piece> pieces = new ArrayList<>();
            int open = text.indexOf("{{", at);
            while (open >= 0) {
                addLiteral(pieces, open);
                String tag = tagAt(open);
                if (tag.startsWith("/")) {
                    expect(tag.equals(end), tag);
                    return new Wording(List.copyOf(pieces));
                }
                pieces.add(piece(tag));
                open = text.indexOf("{{", at);
            }
            expect(end.isEmpty(), end);
            addLiteral(pieces, text.length());
            at = text.length();
            return new Wording(List.copyOf(pieces));
        }

        private void addLiteral(List<Piece> pieces, int end) {
            if (end > at) {
                pieces.add(new Literal(text.substring(at, end)));
            }
        }

        private String tagAt(int open) {
            int close = text.indexOf("}}", open);
            expect(close >= 0, text.substring(open));
            at = close + 2;
            return text.substring(open + 2, close).strip();
        }

        private Piece piece(String tag) {
            if (tag.startsWith("#if ")) {
                return new If(tag.substring(4), until("/if"));
            }
            if (tag.startsWith("#loop ")) {
                return new Loop(tag.substring(6), until("/loop"));
            }
            expect(!tag.startsWith("#") && !tag.isEmpty(), tag);
            return new Value(tag.startsWith("=") ? tag.substring(1) : tag, false);
        }

        void expectEnd() {
            expect(at == text.length(), text.substring(at));
        }

        private static void expect(boolean fine, String tag) {
            if (!fine) {
                throw new IllegalArgumentException("the template does not close or does not know {{" + tag + "}}");
            }
        }
    }
}
