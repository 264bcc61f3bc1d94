package org.evenhand.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.Component.DynamicList;
import org.jspecify.annotations.Nullable;

/**
 * One level of a form with its data: the form itself, or one row. Rows are framed once, since they remember what was
 * evaluated in them.
 */
final class Frame {

    private final Map<String, Object> values;
    private final Map<String, Object> given;
    private final Scope scope;
    private final Place place;
    private final Map<String, List<Frame>> framed = new HashMap<>();

    private Frame(Map<String, Object> values, Map<String, Object> given, Scope scope, Place place) {
        this.values = values;
        this.given = given;
        this.scope = scope;
        this.place = place;
    }

    /** The frame of the whole form. */
    static Frame of(FormDefinition form, Map<String, Object> values, Map<String, Object> context, Feel feel) {
        Map<String, Object> seen = Overlay.of(form.components(), context, values);
        return new Frame(values, context, Scope.of(feel, seen), Place.TOP);
    }

    /** The answers of this level, as they are now. */
    Map<String, Object> values() {
        return values;
    }

    /** What the caller knows about this level: the context, or its row of a list. */
    Map<String, Object> given() {
        return given;
    }

    Scope scope() {
        return scope;
    }

    Place place() {
        return place;
    }

    @Nullable
    Object value(String key) {
        return Data.get(values, key);
    }

    boolean shows(Component component) {
        return !scope.holds(component.hide());
    }

    /** Whether the component is shown and holds values; one that is only read needs no evaluation for that. */
    boolean takes(Component component) {
        return component.holdsValues() && shows(component);
    }

    String name(String key) {
        return place.name(key);
    }

    /** The rows of a list, each with its data. */
    List<Frame> rows(DynamicList list) {
        return rows(list, Overlay.rowCount(list, given, values));
    }

    /** So many rows, those beyond the data empty. */
    List<Frame> rows(DynamicList list, int count) {
        return framed.computeIfAbsent(list.path() + "#" + count, key -> frames(list, count));
    }

    private List<Frame> frames(DynamicList list, int count) {
        List<Map<String, Object>> answered = Data.rows(values, list.path());
        List<Map<String, Object>> known = Overlay.givenRows(list, given);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(row(list, i, at(answered, i), at(known, i)));
        }
        return frames;
    }

    private Frame row(DynamicList list, int index, Map<String, Object> answered, Map<String, Object> known) {
        Scope inside = scope.row(Overlay.of(list.components(), known, answered), index + 1);
        return new Frame(answered, known, inside, place.row(list.path(), index, name(list, index, known, inside)));
    }

    private static Map<String, Object> at(List<Map<String, Object>> rows, int index) {
        return index < rows.size() ? rows.get(index) : Map.of();
    }

    private RowName name(DynamicList list, int index, Map<String, Object> known, Scope inside) {
        Wording label = list.rowLabel();
        if (label != null) {
            String text = label.in(inside);
            return label.isLiteral() || text.isBlank() ? new RowName(text, index + 1) : new RowName(text, 0);
        }
        if (!list.changeable() && known.get("name") instanceof String name) {
            return new RowName(name, 0);
        }
        return new RowName(list.label() == null ? "" : list.label().in(scope), index + 1);
    }
}
