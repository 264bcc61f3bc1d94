package org.evenhand.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.record.Attachment;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A step as its assignee sees it.
 *
 * @param context what the form may show and not change
 * @param values what was written so far, or what the form starts with
 * @param errors in the order of the page; empty before anything was sent
 * @param draftVersion the version of the draft the values come from; 0 when there is none
 * @param savedAt when that version was saved
 * @param readers message key of who will read this
 * @param anonymous whether nobody is to learn whose answers these are
 * @param files that are attached to the draft; null for a step that takes none
 */
public record StepPage(
        OpenTask task,
        FormDefinition form,
        Map<String, Object> context,
        Map<String, Object> values,
        List<FieldError> errors,
        long draftVersion,
        @Nullable Instant savedAt,
        String readers,
        boolean anonymous,
        @Nullable List<Attachment> files) {

    /** In a context: what the file of the case is, where whoever sends the step says something of all of it. */
    public static final String CASE_FILE = "caseFile";

    /** Which files these are, and the file of the case, for whoever sends what they saw; empty without any. */
    public String filesSeen() {
        String ids = files == null
                ? ""
                : String.join(" ", files.stream().map(Attachment::id).toList());
        String seen = (ids + " " + context.getOrDefault(CASE_FILE, "")).strip();
        return seen.isEmpty() ? "" : Sha256.of(seen);
    }

    boolean isOfTheCaseFile() {
        return context.containsKey(CASE_FILE);
    }

    StepPage with(Map<String, Object> newValues, List<FieldError> newErrors) {
        return new StepPage(
                task, form, context, newValues, newErrors, draftVersion, savedAt, readers, anonymous, files);
    }
}
