package org.evenhand.forms;

import java.util.List;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;

/**
 * Finds questions that an answer has just brought up. A page without script cannot show them by itself, so it tells
 * with {@code _shown} which conditional questions it had, and comes again when there are more.
 */
final class Unseen {

    private Unseen() {}

    static boolean isIn(List<Component> components, Frame frame, Parameters sent) {
        return isIn(components, frame, sent, false);
    }

    private static boolean isIn(List<Component> components, Frame frame, Parameters sent, boolean conditional) {
        return components.stream()
                .filter(frame::shows)
                .anyMatch(component -> isIn(component, frame, sent, conditional || component.hide() != null));
    }

    private static boolean isIn(Component component, Frame frame, Parameters sent, boolean conditional) {
        if (component instanceof Group group) {
            return isIn(group.components(), frame, sent, conditional);
        }
        if (component instanceof DynamicList list) {
            boolean unseen = conditional && sent.isNew(frame.name(list.path()));
            return unseen || frame.rows(list).stream().anyMatch(row -> isIn(list.components(), row, sent, false));
        }
        return component instanceof Input input
                && conditional
                && !input.question().isFixed(frame.scope())
                && sent.isNew(frame.name(input.question().key()));
    }
}
