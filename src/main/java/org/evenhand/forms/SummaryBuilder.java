package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Expression;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Part;
import org.evenhand.forms.FormSummary.Section;

/** Makes the answers of a form readable. Explanations, spacing and buttons are left out. */
final class SummaryBuilder {

    private static final int DEEPEST = 6;

    private final Texts texts;

    SummaryBuilder(Texts texts) {
        this.texts = texts;
    }

    List<Part> parts(List<Component> components, Frame frame, int level) {
        List<Part> parts = new ArrayList<>();
        List<Answer> together = new ArrayList<>();
        for (Component component : components) {
            if (component instanceof Input input && frame.shows(input)) {
                together.add(answer(input, frame));
            } else if (component instanceof Expression expression && frame.shows(expression)) {
                addComputed(together, expression, frame);
            } else if (frame.shows(component) && isContainer(component)) {
                close(together, parts);
                parts.add(container(component, frame, level));
            }
        }
        close(together, parts);
        return List.copyOf(parts);
    }

    private static void close(List<Answer> together, List<Part> parts) {
        if (!together.isEmpty()) {
            parts.add(new FormSummary.Answers(List.copyOf(together)));
            together.clear();
        }
    }

    private static boolean isContainer(Component component) {
        return component instanceof Group || component instanceof DynamicList || component instanceof Component.Table;
    }

    private Answer answer(Input input, Frame frame) {
        String label = input.question().label().in(frame.scope());
        String id = Place.inputId(input, frame.name(input.question().key()));
        boolean changeable = !input.question().isFixed(frame.scope());
        return new Answer(id, label, about(label, frame), Answers.lines(input, frame, texts), changeable);
    }

    private String about(String label, Frame frame) {
        List<RowName> rows = frame.place().rows();
        return rows.isEmpty() ? label : texts.text("forms.error.inRow", label, FieldError.where(rows, texts));
    }

    private void addComputed(List<Answer> together, Expression expression, Frame frame) {
        if (expression.label() != null) {
            String label = expression.label().in(frame.scope());
            String value = Plain.text(frame.value(expression.key()));
            List<String> lines = Answers.of(label, value, texts).lines();
            together.add(new Answer("", label, about(label, frame), lines, false));
        }
    }

    private Part container(Component component, Frame frame, int level) {
        if (component instanceof Group group) {
            String heading = group.label() == null ? null : group.label().in(frame.scope());
            int inside = heading == null ? level : deeper(level);
            return new Section(heading, level, parts(group.components(), frame, inside));
        }
        return component instanceof DynamicList list
                ? rows(list, frame, level)
                : new FormSummary.DataTable(Tables.view((Component.Table) component, frame.scope()));
    }

    private static int deeper(int level) {
        return Math.min(DEEPEST, level + 1);
    }

    private Part rows(DynamicList list, Frame frame, int level) {
        String heading = list.label() == null ? null : list.label().in(frame.scope());
        int inside = heading == null ? level : deeper(level);
        List<Part> rows = new ArrayList<>();
        for (Frame row : frame.rows(list)) {
            List<RowName> names = row.place().rows();
            String name = names.get(names.size() - 1).text(texts);
            rows.add(new Section(name, inside, parts(list.components(), row, deeper(inside))));
        }
        if (rows.isEmpty()) {
            rows.add(new FormSummary.Nothing(texts.text("forms.notGiven")));
        }
        return new Section(heading, level, rows);
    }
}
