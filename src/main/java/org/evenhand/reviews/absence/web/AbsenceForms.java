package org.evenhand.reviews.absence.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** The three forms of an absence. */
@Component
class AbsenceForms {

    private static final Map<String, String> FIELDS = Map.of(
            "absences.refused.endsBeforeItBegins", "lastDay",
            "absences.refused.reason", "reason");

    private final Forms forms;
    private final Map<Name, FormDefinition> read = new EnumMap<>(Name.class);

    AbsenceForms(Forms forms, FormReader reader) {
        this.forms = forms;
        for (Name name : Name.values()) {
            read.put(name, reader.shipped(name.id));
        }
    }

    /** Which of the three. */
    enum Name {
        RECORD("record-absence"),
        END("change-absence"),
        CANCEL("cancel-absence");

        private final String id;

        Name(String id) {
            this.id = id;
        }
    }

    FormSubmission parse(Name name, Map<String, String[]> parameters) {
        return forms.parse(form(name), parameters, Map.of());
    }

    FormView view(Name name, Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form(name), values, errors, Map.of());
    }

    /** The refusal at the question where it can be mended; thrown again when there is none. */
    List<FieldError> complaint(Name name, Map<String, Object> values, Refusal refused) {
        if (refused.kind() != Kind.INVALID) {
            throw refused;
        }
        String field = FIELDS.getOrDefault(refused.key(), name == Name.RECORD ? "firstDay" : "lastDay");
        FieldError error = FieldError.at(field, refused.key(), refused.arguments());
        return List.of(forms.complaint(form(name), values, Map.of(), error));
    }

    private FormDefinition form(Name name) {
        return Objects.requireNonNull(read.get(name));
    }
}
