package org.evenhand.forms;

/** A {@code .form} file says something that cannot be rendered or checked. Fails the build and the start. */
public final class InvalidForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String resource;
    private final String component;

    /**
     * @param resource the file, for instance {@code forms/self-review.form}
     * @param component key, path or id of the component at fault with its enclosing lists; empty for the form itself
     */
    InvalidForm(String resource, String component, String problem) {
        super(resource + (component.isEmpty() ? "" : ": " + component) + ": " + problem);
        this.resource = resource;
        this.component = component;
    }

    public String resource() {
        return resource;
    }

    public String component() {
        return component;
    }
}
