package org.evenhand.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form, as far as it changes what a person reads or answers. Keys and paths are relative to the
 * nearest row of a dynamic list; the path of a group is already part of the keys inside it.
 */
sealed interface Component {

    /** The condition under which nobody sees the component, or null. */
    @Nullable
    String hide();

    /** Whether it stores a value, or has parts that may; anything else is only read. */
    default boolean holdsValues() {
        return this instanceof Input
                || this instanceof Group
                || this instanceof DynamicList
                || this instanceof Expression;
    }

    /** A component that asks for a value. */
    sealed interface Input extends Component {

        Question question();

        @Override
        default @Nullable String hide() {
            return question().hide();
        }
    }

    /** @param remarked whether wording is remarked on; from the custom property {@code languageHints} */
    record TextInput(Question question, boolean multiline, TextRules rules, Adorners adorners, boolean remarked)
            implements Input {}

    record NumberInput(Question question, NumberRules rules, Adorners adorners) implements Input {}

    record Checkbox(Question question) implements Input {}

    record Choice(Question question, Choices as, Options options) implements Input {}

    record DateTime(Question question, Moment moment) implements Input {}

    record Prose(@Nullable String hide, Wording text) implements Component {}

    record Group(@Nullable String hide, @Nullable Wording label, List<Component> components) implements Component {}

    /**
     * Rows of the same components.
     *
     * @param changeable whether rows are added and removed; if not, the context decides how many there are
     * @param rowLabel names a row, evaluated inside it; from the custom property {@code rowLabel}
     * @param minimumRows from the custom property {@code minimumRows}
     */
    record DynamicList(
            @Nullable String hide,
            @Nullable Wording label,
            @Nullable Wording hint,
            String path,
            List<Component> components,
            int repetitions,
            boolean changeable,
            @Nullable Wording rowLabel,
            int minimumRows)
            implements Component {}

    /** A computed value that is stored with the answers; shown only if it has a label. */
    record Expression(@Nullable String hide, String key, String expression, @Nullable Wording label)
            implements Component {}

    record Table(
            @Nullable String hide,
            @Nullable Wording label,
            String dataSource,
            List<Column> columns,
            @Nullable String columnsExpression)
            implements Component {}

    record Column(String label, String key) {}

    record Separator(@Nullable String hide) implements Component {}

    /** Keeps no place: spacing belongs to the style sheet. */
    record Spacer(@Nullable String hide) implements Component {}

    /** The page brings its own buttons; a submit button of the form only lends them its words. */
    record Button(@Nullable String hide, @Nullable Wording label) implements Component {}
}
