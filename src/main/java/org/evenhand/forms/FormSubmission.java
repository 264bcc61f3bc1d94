package org.evenhand.forms;

import java.util.List;
import java.util.Map;

/**
 * What a person sent.
 *
 * @param values the answers by key; nothing is null, and what was not given is not there. Where there is an error the
 *     value is what was typed, so that the page can show it again and a draft can keep it
 * @param errors what is wrong, in the order of the page
 * @param unfinished the person asked for another row or to remove one, or an answer brought up a question the page did
 *     not show yet: the page comes again with these values and without errors
 */
public record FormSubmission(Map<String, Object> values, List<FieldError> errors, boolean unfinished) {

    public FormSubmission {
        errors = List.copyOf(errors);
    }

    /** Whether the answers can be taken as they are. */
    public boolean isComplete() {
        return errors.isEmpty() && !unfinished;
    }
}
