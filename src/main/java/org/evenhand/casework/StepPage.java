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
 * @param overtaken what the person had written before somebody else sent the step, which is not in {@code values}; null
 *     for none
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
        @Nullable List<Attachment> files,
        @Nullable Map<String, Object> overtaken) {

    /** Key of the context under which a step puts one fingerprint of what is inspected in it. */
    public static final String SEEN = "inspectedFile";

    /** The same, with a list of its titles. */
    public static final String SEEN_TITLES = "inspectedTitles";

    /** Which files these are, and what is inspected, for whoever sends what they saw; empty without any. */
    public String filesSeen() {
        String inspected = String.valueOf(context.getOrDefault(SEEN, ""));
        return files == null || files.isEmpty()
                ? inspected
                : Sha256.of(String.join(" ", files.stream().map(Attachment::id).toList()) + inspected);
    }

    /** What is inspected in the step, by title; empty in most. */
    public List<String> inspected() {
        return context.get(SEEN_TITLES) instanceof List<?> titles
                ? titles.stream().map(String::valueOf).toList()
                : List.of();
    }

    StepPage with(Map<String, Object> newValues, List<FieldError> newErrors) {
        return new StepPage(
                task, form, context, newValues, newErrors, draftVersion, savedAt, readers, anonymous, files, overtaken);
    }
}
