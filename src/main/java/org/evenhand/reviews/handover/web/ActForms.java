package org.evenhand.reviews.handover.web;

import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.springframework.stereotype.Component;

/** The forms of acts on a case, which are no steps of its process; read once. */
@Component
class ActForms {

    private final FormDefinition change;
    private final FormDefinition declare;
    private final FormDefinition remove;

    ActForms(FormReader reader) {
        this.change = reader.shipped("change-participant");
        this.declare = reader.shipped("declare-conflict");
        this.remove = reader.shipped("remove-for-conflict");
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
}
