package org.evenhand.engine.models;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A file under {@code processes/} or {@code forms/}.
 *
 * @param name the same wherever the application runs, for instance {@code processes/annual-review.bpmn}
 */
public record ModelResource(String name, byte[] content) {

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    public boolean isProcess() {
        return name.endsWith(".bpmn");
    }

    boolean isDecision() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelResource that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
