package org.evenhand.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One JSON object of a form while it is read. It remembers what was asked for, so that {@link #refuseTheRest} finds
 * the properties nobody understood.
 */
final class Source {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]\\w*(\\.[A-Za-z0-9]\\w*)*");

    private final String resource;
    private final String name;
    private final JsonNode json;
    private final Feel feel;
    private final Set<String> used = new HashSet<>();

    Source(String resource, String name, JsonNode json, Feel feel) {
        this.resource = resource;
        this.name = name;
        this.json = json;
        this.feel = feel;
    }

    InvalidForm invalid(String problem) {
        return new InvalidForm(resource, name, problem);
    }

    private @Nullable JsonNode find(String property) {
        used.add(property);
        JsonNode node = json.get(property);
        return node == null || node.isNull() ? null : node;
    }

    @Nullable
    String text(String property) {
        JsonNode node = find(property);
        if (node != null && !node.isString()) {
            throw invalid("'" + property + "' is not text");
        }
        return node == null ? null : node.asString();
    }

    String requiredText(String property) {
        String text = text(property);
        if (text == null || text.isBlank()) {
            throw invalid("'" + property + "' is missing");
        }
        return text;
    }

    /** A key or path: words joined by dots. */
    String key(String property) {
        String key = requiredText(property);
        if (!KEY.matcher(key).matches()) {
            throw invalid("'" + property + "' is '" + key + "', but must be words joined by dots");
        }
        return key;
    }

    boolean flag(String property, boolean otherwise) {
        JsonNode node = find(property);
        if (node != null && !node.isBoolean()) {
            throw invalid("'" + property + "' is neither true nor false");
        }
        return node == null ? otherwise : node.asBoolean();
    }

    @Nullable
    Integer whole(String property) {
        JsonNode node = find(property);
        if (node != null && (!node.canConvertToExactIntegral() || !node.canConvertToInt() || node.asInt() < 0)) {
            throw invalid("'" + property + "' is not a whole number");
        }
        return node == null ? null : (Integer) node.asInt();
    }

    <E extends Enum<E>> E word(String property, Class<E> words, E otherwise) {
        String text = text(property);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        throw invalid("'" + property + "' is '" + text + "', which is not supported");
    }

    @Nullable
    Wording wording(String property) {
        String text = text(property);
        return text == null || text.isBlank() ? null : wordingOf(property, text);
    }

    private Wording wordingOf(String property, String text) {
        try {
            Wording wording = Wording.of(text);
            wording.expressions().forEach(expression -> check(property, expression));
            return wording;
        } catch (IllegalArgumentException e) {
            throw invalid("'" + property + "': " + e.getMessage());
        }
    }

    /** A FEEL expression, with its leading = or without. */
    @Nullable
    String expression(String property) {
        String text = text(property);
        if (text == null || text.isBlank()) {
            return null;
        }
        String expression = text.strip().startsWith("=") ? text.strip().substring(1) : text;
        check(property, expression);
        return expression;
    }

    private void check(String property, String expression) {
        Optional<String> problem = expression.isBlank() ? Optional.of("it is empty") : feel.problemIn(expression);
        if (problem.isPresent()) {
            throw invalid("'" + property + "' is not FEEL: " + problem.get());
        }
    }

    /** A boolean, number or expression. */
    Setting setting(String property) {
        JsonNode node = find(property);
        if (node == null || (node.isString() && node.asString().isBlank())) {
            return Setting.NONE;
        }
        if (node.isString() && node.asString().strip().startsWith("=")) {
            return new Setting(null, expression(property));
        }
        return new Setting(fixed(property, node), null);
    }

    private Object fixed(String property, JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        Object number = node.isNumber() ? node.decimalValue() : Numbers.typed(node.asString());
        if (number == null) {
            throw invalid("'" + property + "' is neither a number nor an expression");
        }
        return number;
    }

    /** A default value: text, number, boolean or a list of these. */
    @Nullable
    Object value(String property) {
        JsonNode node = find(property);
        return node == null ? null : valueOf(property, node);
    }

    private Object valueOf(String property, JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(each -> valueOf(property, each)).toList();
        }
        if (node.isNumber()) {
            return Numbers.plain(node.decimalValue());
        }
        if (!node.isBoolean() && !node.isString()) {
            throw invalid("'" + property + "' is neither text, number nor boolean");
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.asString();
    }

    @Nullable
    Pattern pattern(String property) {
        String text = text(property);
        try {
            return text == null || text.isEmpty() ? null : Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw invalid("'" + property + "' is not a regular expression: " + e.getDescription());
        }
    }

    /** An object inside; empty when there is none. */
    Source object(String property) {
        JsonNode node = find(property);
        if (node != null && !node.isObject()) {
            throw invalid("'" + property + "' is not an object");
        }
        return new Source(resource, name, node == null ? JsonNodeFactory.instance.objectNode() : node, feel);
    }

    /** The objects of a list; empty when there is none. */
    List<Source> objects(String property) {
        JsonNode node = find(property);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.valueStream().anyMatch(each -> !each.isObject())) {
            throw invalid("'" + property + "' is not a list of objects");
        }
        return node.valueStream()
                .map(each -> new Source(resource, name, each, feel))
                .toList();
    }

    /** The same object under a name that says where it is. */
    Source named(String newName) {
        return new Source(resource, newName, json, feel);
    }

    boolean has(String property) {
        return find(property) != null;
    }

    void refuseTheRest(Set<String> harmless) {
        for (String property : json.propertyNames()) {
            if (!used.contains(property) && !harmless.contains(property)) {
                throw invalid("property '" + property + "' is not supported");
            }
        }
    }
}
