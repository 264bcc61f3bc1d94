package org.evenhand.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.forms.Component.DateTime;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;

/** Finds a shown question or list by its path, so that a rule of the domain can complain where the person looks. */
final class Locating {

    private final String path;
    private final String messageKey;
    private final List<Object> args;

    Locating(String path, String messageKey, List<Object> args) {
        this.path = path;
        this.messageKey = messageKey;
        this.args = args;
    }

    Optional<FieldError> errorIn(List<Component> components, Frame frame) {
        return components.stream()
                .filter(frame::shows)
                .flatMap(component -> errorAt(component, frame).stream())
                .findFirst();
    }

    private Optional<FieldError> errorAt(Component component, Frame frame) {
        if (component instanceof Group group) {
            return errorIn(group.components(), frame);
        }
        if (component instanceof DynamicList list) {
            return here(frame, list.path(), "").or(() -> rows(list, frame)
                    .flatMap(row -> errorIn(list.components(), row).stream())
                    .findFirst());
        }
        return component instanceof Input input
                ? here(frame, input.question().key(), firstPart(input))
                : Optional.empty();
    }

    private static Stream<Frame> rows(DynamicList list, Frame frame) {
        return frame.rows(list).stream();
    }

    private Optional<FieldError> here(Frame frame, String key, String part) {
        String name = frame.name(key);
        return name.equals(path)
                ? Optional.of(new FieldError(
                        name,
                        Place.id(name) + part,
                        messageKey,
                        args,
                        frame.place().rows()))
                : Optional.empty();
    }

    private static String firstPart(Input input) {
        return input instanceof DateTime dateTime && dateTime.moment().parts().hasDate() ? "-month" : "";
    }
}
