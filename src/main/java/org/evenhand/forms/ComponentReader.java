package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenhand.forms.Component.Column;
import org.evenhand.forms.TextRules.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the components of one level: of the form, or of the rows of a list. */
final class ComponentReader {

    private static final Set<String> HARMLESS = Set.of(
            "id",
            "layout",
            "properties",
            "showOutline",
            "verticalAlignment",
            "searchable",
            "use24h",
            "timeInterval",
            "nonCollapsedItems",
            "disableCollapse",
            "height",
            "rowCount");

    private final List<String> keys;
    private final String rows;
    private final String path;

    /**
     * @param keys collects the keys of the whole form
     * @param rows where the rows are, for instance {@code ratings[].}; empty outside of lists
     * @param path the path of the groups inside the row, ending in a dot; or empty
     */
    ComponentReader(List<String> keys, String rows, String path) {
        this.keys = keys;
        this.rows = rows;
        this.path = path;
    }

    List<Component> read(List<Source> components) {
        List<Component> read = new ArrayList<>();
        for (Source each : components) {
            Source source = each.named(nameOf(each));
            read.add(component(source));
            source.refuseTheRest(HARMLESS);
        }
        return List.copyOf(read);
    }

    private String nameOf(Source source) {
        for (String property : List.of("key", "path", "id", "type")) {
            String name = source.text(property);
            if (name != null && !name.isEmpty()) {
                return rows + path + name;
            }
        }
        return rows + path;
    }

    private Component component(Source source) {
        String hide = hide(source);
        String type = source.requiredText("type");
        return switch (type) {
            case "text" -> new Component.Prose(hide, orEmpty(source.wording("text")));
            case "textfield" ->
                new Component.TextInput(question(source, hide), false, line(source), adorners(source), false);
            case "textarea" -> area(source, hide);
            case "number" -> new Component.NumberInput(question(source, hide), number(source), adorners(source));
            case "checkbox" -> new Component.Checkbox(question(source, hide));
            case "radio", "select", "checklist", "taglist" -> choice(source, hide, type);
            case "datetime" -> dateTime(source, hide);
            case "group" -> group(source, hide);
            case "dynamiclist" -> list(source, hide);
            case "expression" -> expression(source, hide);
            case "table" -> table(source, hide);
            case "separator" -> new Component.Separator(hide);
            case "spacer" -> new Component.Spacer(hide);
            case "button" -> button(source, hide);
            default -> throw source.invalid("component type '" + type + "' is not supported");
        };
    }

    private static @Nullable String hide(Source source) {
        Source conditional = source.object("conditional");
        String hide = conditional.expression("hide");
        conditional.refuseTheRest(Set.of());
        return hide;
    }

    private static Wording orEmpty(@Nullable Wording wording) {
        return wording == null ? Wording.of("") : wording;
    }

    private String declared(Source source, String property) {
        String key = path + source.key(property);
        declare(source, rows + key);
        return key;
    }

    /** A key may stand once, and neither inside another nor around it. */
    private void declare(Source source, String full) {
        for (String other : keys) {
            if (other.equals(full) || isInside(other, full) || isInside(full, other)) {
                throw source.invalid("key '" + full + "' stands twice");
            }
        }
        keys.add(full);
    }

    private static boolean isInside(String inner, String outer) {
        return inner.startsWith(outer + ".");
    }

    private Question question(Source source, @Nullable String hide) {
        Wording label = label(source);
        String key = declared(source, "key");
        boolean required = source.object("validate").flag("required", false);
        return new Question(
                key,
                hide,
                label,
                source.wording("description"),
                source.setting("readonly"),
                source.setting("disabled"),
                required,
                source.value("defaultValue"));
    }

    private static Wording label(Source source) {
        for (String property : List.of("label", "dateLabel", "timeLabel")) {
            Wording label = source.wording(property);
            if (label != null) {
                return label;
            }
        }
        throw source.invalid("an input has no label");
    }

    private static Adorners adorners(Source source) {
        Source appearance = source.object("appearance");
        Adorners adorners = new Adorners(appearance.wording("prefixAdorner"), appearance.wording("suffixAdorner"));
        appearance.refuseTheRest(Set.of());
        return adorners;
    }

    private static TextRules line(Source source) {
        Source validate = source.object("validate");
        String type = validate.text("validationType");
        Kind kind = type == null || !Set.of("email", "phone").contains(type)
                ? Kind.ANY
                : Kind.valueOf(type.toUpperCase(Locale.ROOT));
        if (kind == Kind.ANY && type != null && !Set.of("", "custom").contains(type)) {
            throw source.invalid("validation type '" + type + "' is not supported");
        }
        return rules(
                validate,
                new TextRules(
                        validate.setting("minLength"),
                        validate.setting("maxLength"),
                        validate.pattern("pattern"),
                        kind));
    }

    private Component area(Source source, @Nullable String hide) {
        boolean remarked = source.object("properties").flag("languageHints", false);
        return new Component.TextInput(question(source, hide), true, area(source), adorners(source), remarked);
    }

    private static TextRules area(Source source) {
        Source validate = source.object("validate");
        return rules(
                validate, new TextRules(validate.setting("minLength"), validate.setting("maxLength"), null, Kind.ANY));
    }

    private static <R> R rules(Source validate, R rules) {
        validate.refuseTheRest(Set.of("required"));
        return rules;
    }

    private static NumberRules number(Source source) {
        Source validate = source.object("validate");
        return rules(
                validate,
                new NumberRules(
                        validate.setting("min"),
                        validate.setting("max"),
                        source.whole("decimalDigits"),
                        source.setting("increment"),
                        source.flag("serializeToString", false)));
    }

    private Component choice(Source source, @Nullable String hide, String type) {
        Question question = question(source, hide);
        return new Component.Choice(question, Choices.valueOf(type.toUpperCase(Locale.ROOT)), options(source));
    }

    private static Options options(Source source) {
        List<Options.Option> listed =
                source.objects("values").stream().map(ComponentReader::option).toList();
        String key = source.text("valuesKey");
        String expression = source.expression("valuesExpression");
        if (listed.isEmpty() && isMissing(key) && expression == null) {
            throw source.invalid("it offers nothing: 'values', 'valuesKey' or 'valuesExpression' is missing");
        }
        if (listed.stream().map(Options.Option::sent).distinct().count() < listed.size()) {
            throw source.invalid("an option stands twice");
        }
        return new Options(listed, isMissing(key) ? null : key, expression);
    }

    private static boolean isMissing(@Nullable String key) {
        return key == null || key.isBlank();
    }

    private static Options.Option option(Source source) {
        Object value = source.value("value");
        if (value == null || value instanceof List || value.equals("")) {
            throw source.invalid("an option has no value");
        }
        Options.Option option = new Options.Option(value, source.requiredText("label"));
        source.refuseTheRest(Set.of());
        return option;
    }

    private Component dateTime(Source source, @Nullable String hide) {
        Question question = question(source, hide);
        Moment moment = new Moment(
                source.word("subtype", Moment.Parts.class, Moment.Parts.DATE),
                source.wording("dateLabel"),
                source.wording("timeLabel"),
                source.flag("disallowPassedDates", false),
                source.word("timeSerializingFormat", Moment.Zone.class, Moment.Zone.NO_TIMEZONE));
        for (String part : DateFields.PARTS) {
            if (keys.contains(rows + question.key() + "." + part)) {
                throw source.invalid("key '" + question.key() + "." + part + "' is needed for the date");
            }
        }
        return new Component.DateTime(question, moment);
    }

    private Component group(Source source, @Nullable String hide) {
        String inside = isMissing(source.text("path")) ? path : path + source.key("path") + ".";
        List<Component> components = new ComponentReader(keys, rows, inside).read(source.objects("components"));
        return new Component.Group(hide, source.wording("label"), components);
    }

    private Component list(Source source, @Nullable String hide) {
        String key = declared(source, "path");
        if (!source.flag("isRepeating", true)) {
            throw source.invalid("a list that does not repeat is not supported; use a group");
        }
        Integer repetitions = source.whole("defaultRepetitions");
        Source own = source.object("properties");
        return new Component.DynamicList(
                hide,
                source.wording("label"),
                source.wording("description"),
                key,
                new ComponentReader(keys, rows + key + "[].", "").read(source.objects("components")),
                repetitions == null ? 1 : repetitions,
                source.flag("allowAddRemove", true),
                own.wording("rowLabel"),
                own.setting("minimumRows").fixed() instanceof Number minimum ? minimum.intValue() : 0);
    }

    private Component expression(Source source, @Nullable String hide) {
        String key = declared(source, "key");
        String expression = source.expression("expression");
        if (expression == null) {
            throw source.invalid("'expression' is missing");
        }
        source.text("computeOn");
        return new Component.Expression(hide, key, expression, source.wording("label"));
    }

    private static Component table(Source source, @Nullable String hide) {
        String data = source.expression("dataSource");
        List<Column> columns = source.objects("columns").stream()
                .map(column -> new Column(column.requiredText("label"), column.key("key")))
                .toList();
        String computed = source.expression("columnsExpression");
        if (data == null || columns.isEmpty() == (computed == null)) {
            throw source.invalid("a table needs 'dataSource' and either 'columns' or 'columnsExpression'");
        }
        return new Component.Table(hide, source.wording("label"), data, columns, computed);
    }

    private static Component button(Source source, @Nullable String hide) {
        String action = source.text("action");
        if (action != null && !action.equals("submit")) {
            throw source.invalid("a button that resets loses what was written; only 'submit' is supported");
        }
        return new Component.Button(hide, source.wording("label"));
    }
}
