package org.evenhand.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a form as read: to check before sending, and to read a stored document back. {@code
 * forms/summary.jte} renders it.
 *
 * @param changeAddress where answers can be changed, or null when they cannot
 */
public record FormSummary(List<Part> parts, Texts texts, @Nullable String changeAddress) {

    /** The same with a link to change each answer. */
    public FormSummary withChangeAt(String address) {
        return new FormSummary(parts, texts, address);
    }

    /** Something on the page. */
    public sealed interface Part {}

    /** Answers that stand together. */
    public record Answers(List<Answer> answers) implements Part {}

    /**
     * One answer.
     *
     * @param inputId of the question on the page that asks
     * @param about the question with its row, for links that must be understood alone
     * @param changeable whether the person could answer it
     */
    public record Answer(String inputId, String label, String about, List<String> lines, boolean changeable) {}

    /** A heading over what follows. */
    public record Section(@Nullable String heading, int level, List<Part> parts) implements Part {}

    /** Data the form showed. */
    public record DataTable(FormView.DataTable table) implements Part {}

    /** What a form says, for whoever looks what others will read in it. */
    public record Prose(FormView.Prose shown) implements Part {}

    /** Where a list has no rows: its name, and that nothing was given. */
    public record Nothing(String text) implements Part {}
}
