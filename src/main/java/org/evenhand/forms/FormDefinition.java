package org.evenhand.forms;

import java.util.List;

/**
 * A {@code .form} file that can be rendered and checked. It never changes and is never written back: the file stays as
 * Camunda Modeler wrote it.
 */
public final class FormDefinition {

    private final String resource;
    private final String id;
    private final List<Component> components;
    private final List<String> keys;

    FormDefinition(String resource, String id, List<Component> components, List<String> keys) {
        this.resource = resource;
        this.id = id;
        this.components = List.copyOf(components);
        this.keys = List.copyOf(keys);
    }

    /** The file it was read from. */
    public String resource() {
        return resource;
    }

    /** The id by which a user task refers to it. */
    public String id() {
        return id;
    }

    /** Every key an answer can have, in the form's order; rows as {@code ratings[].evidence[].date}. */
    public List<String> keys() {
        return keys;
    }

    List<Component> components() {
        return components;
    }
}
