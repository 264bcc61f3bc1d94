package org.evenhand.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.Component.Choice;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Expression;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.jspecify.annotations.Nullable;

/**
 * Answers depend on each other: a condition hides a question, whose value then is gone for other conditions, and
 * computed values follow. Settling repeats until nothing changes, and gives up on a form that chases its own tail.
 */
final class Settling {

    private static final int ROUNDS = 8;

    private final FormDefinition form;
    private final Map<String, Object> context;
    private final Feel feel;

    Settling(FormDefinition form, Map<String, Object> context, Feel feel) {
        this.form = form;
        this.context = context;
        this.feel = feel;
    }

    /** The values of what is shown: options in their stored type, fixed values from the context, computed ones added. */
    Frame settle(Map<String, Object> values) {
        Frame frame = Frame.of(form, values, context, feel);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> next = pass(values, frame);
            if (next.equals(frame.values())) {
                return frame;
            }
            frame = Frame.of(form, next, context, feel);
        }
        return frame;
    }

    private Map<String, Object> pass(Map<String, Object> values, Frame frame) {
        Map<String, Object> settled = new LinkedHashMap<>();
        pass(form.components(), values, frame, settled);
        return settled;
    }

    private void pass(
            List<Component> components, Map<String, Object> values, Frame frame, Map<String, Object> settled) {
        for (Component component : components) {
            if (frame.takes(component)) {
                keep(component, values, frame, settled);
            }
        }
    }

    private void keep(Component component, Map<String, Object> values, Frame frame, Map<String, Object> settled) {
        if (component instanceof Group group) {
            pass(group.components(), values, frame, settled);
        } else if (component instanceof Input input) {
            String key = input.question().key();
            Data.put(settled, key, value(input, Data.get(values, key), frame));
        } else if (component instanceof Expression expression) {
            Data.put(settled, expression.key(), Plain.value(frame.scope().evaluate(expression.expression())));
        } else if (component instanceof DynamicList list) {
            Data.put(settled, list.path(), rows(list, values, frame));
        }
    }

    private static @Nullable Object value(Input input, @Nullable Object value, Frame frame) {
        if (input.question().isFixed(frame.scope())) {
            return Initial.value(input, frame.given());
        }
        return input instanceof Choice choice && value != null ? typed(choice, value, frame.scope()) : value;
    }

    private static Object typed(Choice choice, Object value, Scope scope) {
        List<Object> typed = choice.options().typed(Data.elements(value), scope);
        return choice.as().several() ? typed : typed.isEmpty() ? value : typed.get(0);
    }

    private List<Object> rows(DynamicList list, Map<String, Object> values, Frame frame) {
        List<Map<String, Object>> answered = Data.rows(values, list.path());
        int count = Overlay.rowCount(list, frame.given(), values);
        List<Object> rows = new ArrayList<>();
        for (Frame row : frame.rows(list, count)) {
            int index = rows.size();
            Map<String, Object> settled = new LinkedHashMap<>();
            pass(list.components(), index < answered.size() ? answered.get(index) : Map.of(), row, settled);
            rows.add(settled);
        }
        return rows;
    }
}
