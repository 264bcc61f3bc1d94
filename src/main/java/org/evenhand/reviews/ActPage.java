package org.evenhand.reviews;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.CurrentForm;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;

/**
 * The page of an act.
 *
 * @param seen how often it had been done in this review when the page was read: whoever sends the form says so, and
 *     nobody does twice what they meant once
 * @param context what the form may show and not change
 * @param values what was answered so far
 * @param errors in the order of the page; empty before anything was sent
 * @param unfinished whether the person only added or removed a row, or has not seen every question yet
 */
public record ActPage(
        FormAct act,
        PerformanceReview review,
        CurrentForm current,
        int seen,
        Map<String, Object> context,
        Map<String, Object> values,
        List<FieldError> errors,
        boolean unfinished) {

    ActPage(FormAct act, PerformanceReview review, CurrentForm current, int seen, Map<String, Object> context) {
        this(act, review, current, seen, context, Map.of(), List.of(), false);
    }

    public FormDefinition form() {
        return current.form();
    }

    /** Whether it was done. */
    public boolean isDone() {
        return errors.isEmpty() && !unfinished;
    }

    ActPage with(Map<String, Object> newValues, List<FieldError> newErrors) {
        return new ActPage(act, review, current, seen, context, newValues, newErrors, unfinished);
    }

    ActPage unfinished(boolean isUnfinished) {
        return new ActPage(act, review, current, seen, context, values, errors, isUnfinished);
    }
}
