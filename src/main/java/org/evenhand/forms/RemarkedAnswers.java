package org.evenhand.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.TextInput;

/** Finds what was answered to the questions whose wording is remarked on, rows included, without making a page. */
final class RemarkedAnswers {

    private RemarkedAnswers() {}

    static Stream<String> in(List<Component> components, Map<String, Object> values) {
        return components.stream().flatMap(component -> in(component, values));
    }

    private static Stream<String> in(Component component, Map<String, Object> values) {
        if (component instanceof TextInput input) {
            return input.remarked() && Data.get(values, input.question().key()) instanceof String text
                    ? Stream.of(text)
                    : Stream.empty();
        }
        if (component instanceof Group group) {
            return in(group.components(), values);
        }
        return component instanceof DynamicList list
                ? Data.rows(values, list.path()).stream().flatMap(row -> in(list.components(), row))
                : Stream.empty();
    }
}
