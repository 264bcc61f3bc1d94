package org.evenhand.equity.vault.web;

import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.people.PersonFinder;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** The forms in which an administrator says why. */
@Component
class VaultForms {

    static final String REASON = "change-vault";
    static final String HOLD = "place-legal-hold";

    private final Forms forms;
    private final FormReader reader;
    private final PersonFinder finder;

    VaultForms(Forms forms, FormReader reader, PersonFinder finder) {
        this.forms = forms;
        this.reader = reader;
        this.finder = finder;
    }

    FormSubmission parse(String form, Map<String, String[]> parameters) {
        return forms.parse(reader.shipped(form), parameters, Map.of());
    }

    FormView view(String form, Map<String, Object> values, List<FieldError> errors) {
        return forms.view(reader.shipped(form), values, errors, Map.of());
    }

    /**
     * Whom the hold is on: also somebody who has left, by their id.
     *
     * @throws Refusal INVALID when the name is nobody's, or several people's
     */
    String person(Map<String, Object> values) {
        return finder.findFormer(String.valueOf(values.get("person"))).id();
    }

    /** The refusal at the question where it can be mended; any other kind is thrown again. */
    List<FieldError> complaint(Map<String, Object> values, Refusal refused) {
        if (refused.kind() != Kind.INVALID) {
            throw refused;
        }
        FieldError error = FieldError.at("person", refused.key(), refused.arguments());
        return List.of(forms.complaint(reader.shipped(HOLD), values, Map.of(), error));
    }
}
