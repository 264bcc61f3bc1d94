package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in the form something is.
 *
 * @param prefix of the names of everything in this row, for instance {@code ratings[0].}
 * @param rows the rows around it, from outside to inside
 */
record Place(String prefix, List<RowName> rows) {

    static final Place TOP = new Place("", List.of());

    String name(String key) {
        return prefix + key;
    }

    Place row(String path, int index, RowName name) {
        List<RowName> all = new ArrayList<>(rows);
        all.add(name);
        return new Place(prefix + path + "[" + index + "].", List.copyOf(all));
    }

    /** The id of the first input of a question. */
    static String inputId(Component.Input input, String name) {
        boolean hasMonth = input instanceof Component.DateTime dateTime
                && dateTime.moment().parts().hasDate();
        return hasMonth ? id(name) + "-" + DateFields.PARTS.get(0) : id(name);
    }

    /** The HTML id of what has this name. */
    static String id(String name) {
        return "f-" + name.replace("].", "-").replace('[', '-').replace("]", "").replace('.', '-');
    }
}
