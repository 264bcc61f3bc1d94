package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.forms.Component.Button;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Expression;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.evenhand.forms.Component.Prose;
import org.evenhand.forms.Component.Separator;
import org.evenhand.forms.Component.Table;
import org.jspecify.annotations.Nullable;

/** Makes a form visible: what is hidden is left out, what is fixed becomes text, everything gets its id and name. */
final class ViewBuilder {

    private static final int DEEPEST = 6;

    private final Texts texts;
    private final InputViews inputs;
    private final Map<String, FieldError> errors;

    ViewBuilder(Texts texts, Moments moments, Map<String, FieldError> errors) {
        this.texts = texts;
        this.errors = errors;
        this.inputs = new InputViews(texts, moments, errors);
    }

    /** @param level of the headings at this depth */
    List<FormView.Part> parts(List<Component> components, Frame frame, int level) {
        List<FormView.Part> parts = new ArrayList<>();
        for (Component component : components) {
            if (frame.shows(component)) {
                part(component, frame, level).ifPresent(parts::add);
            }
        }
        return List.copyOf(parts);
    }

    private Optional<FormView.Part> part(Component component, Frame frame, int level) {
        if (component instanceof Input input) {
            return Optional.of(
                    input.question().isFixed(frame.scope())
                            ? Answers.part(input, frame, texts)
                            : inputs.part(input, frame));
        }
        if (component instanceof Group group) {
            return Optional.of(section(group, frame, level));
        }
        if (component instanceof DynamicList list) {
            return Optional.of(rows(list, frame, level));
        }
        return other(component, frame, level);
    }

    private Optional<FormView.Part> other(Component component, Frame frame, int level) {
        if (component instanceof Prose prose) {
            return Optional.of(new FormView.Prose(Markdown.html(prose.text().markdownIn(frame.scope()), level)));
        }
        if (component instanceof Table table) {
            return Optional.of(Tables.view(table, frame.scope()));
        }
        if (component instanceof Expression expression && expression.label() != null) {
            String value = Plain.text(frame.value(expression.key()));
            return Optional.of(Answers.of(expression.label().in(frame.scope()), value, texts));
        }
        return component instanceof Separator ? Optional.of(new FormView.Rule()) : Optional.empty();
    }

    private FormView.Section section(Group group, Frame frame, int level) {
        String heading = group.label() == null ? null : group.label().in(frame.scope());
        int inside = heading == null ? level : deeper(level);
        return new FormView.Section(heading, level, parts(group.components(), frame, inside));
    }

    private static int deeper(int level) {
        return Math.min(DEEPEST, level + 1);
    }

    private FormView.Rows rows(DynamicList list, Frame frame, int level) {
        String name = frame.name(list.path());
        String heading = list.label() == null ? null : list.label().in(frame.scope());
        int inside = heading == null ? level : deeper(level);
        FieldError error = errors.get(name);
        return new FormView.Rows(
                Place.id(name),
                heading,
                list.hint() == null ? null : list.hint().in(frame.scope()),
                level,
                frame.rows(list).stream().map(row -> row(list, row, inside)).toList(),
                list.changeable() ? name : null,
                addLabel(list, frame, heading),
                error == null ? null : error.message(texts));
    }

    /** "evidence", or "evidence to Collections" inside a row. */
    private String addLabel(DynamicList list, Frame frame, @Nullable String heading) {
        Wording row = list.rowLabel();
        String thing = row != null && row.isLiteral() ? row.in(frame.scope()) : heading == null ? "" : heading;
        List<RowName> around = frame.place().rows();
        String what = Labels.inSentence(thing);
        return around.isEmpty() ? what : texts.text("forms.row.to", what, FieldError.where(around, texts));
    }

    private FormView.Row row(DynamicList list, Frame row, int level) {
        List<RowName> names = row.place().rows();
        String name = names.get(names.size() - 1).text(texts);
        String prefix = row.place().prefix();
        String path = prefix.substring(0, prefix.length() - 1);
        List<FormView.Part> parts = parts(list.components(), row, level);
        boolean named = isNamed(parts, name);
        return new FormView.Row(
                Place.id(path),
                name,
                named,
                FieldError.where(names, texts),
                list.changeable() ? path : null,
                level,
                named ? parts : parts(list.components(), row, deeper(level)));
    }

    /** Whether the first text of a row is a heading with its name. */
    private static boolean isNamed(List<FormView.Part> parts, String name) {
        return !parts.isEmpty()
                && parts.get(0) instanceof FormView.Prose prose
                && Markdown.heading(prose.html()).equals(name);
    }

    /** The words of the form's submit button, if it shows one. */
    static @Nullable String submitLabel(List<Component> components, Frame frame) {
        for (Component component : components) {
            if (component instanceof Button button && button.label() != null && frame.shows(button)) {
                return button.label().in(frame.scope());
            }
        }
        return null;
    }
}
