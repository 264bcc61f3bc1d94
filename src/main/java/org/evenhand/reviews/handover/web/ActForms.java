package org.evenhand.reviews.handover.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms of acts on a case, which are no steps of its process; read once. */
@Component
class ActForms {

    private final FormDefinition change;
    private final FormDefinition declare;
    private final FormDefinition remove;

    ActForms(FormReader reader) {
        this.change = read(reader, "change-participant");
        this.declare = read(reader, "declare-conflict");
        this.remove = read(reader, "remove-for-conflict");
    }

    FormDefinition change() {
        return change;
    }

    FormDefinition declare() {
        return declare;
    }

    FormDefinition remove() {
        return remove;
    }

    private static FormDefinition read(FormReader reader, String id) {
        String name = "forms/" + id + ".form";
        try (var file = new ClassPathResource(name).getInputStream()) {
            return reader.read(file, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
