package org.evenhand.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it; {@code forms/form.jte} renders it, without the form element and its buttons.
 *
 * @param parts in the order of the page
 * @param problems for the error summary, in the same order
 * @param submitLabel the words of the form's own submit button, or null when it has none
 * @param texts the page's words
 */
public record FormView(List<Part> parts, List<Problem> problems, @Nullable String submitLabel, Texts texts) {

    /** One line of the error summary; links to the input with this id. */
    public record Problem(String inputId, String message) {}

    /** Every box whose wording is to be remarked on, in the order of the page. */
    public List<RemarkedBox> remarkedBoxes() {
        return Remarking.boxes(parts, "");
    }

    /** The same page with these remarks, by the id of the box. */
    public FormView with(Map<String, List<Remark>> remarks) {
        return new FormView(Remarking.parts(parts, remarks), problems, submitLabel, texts);
    }

    /** The message per input id, in the order of the page, for an error summary. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.inputId(), problem.message()));
        return errors;
    }

    /** Something on the page. */
    public sealed interface Part {}

    /**
     * What every question shows.
     *
     * @param optional whether to say that it may stay empty
     * @param needed whether it has to be answered
     * @param error what is wrong, or null
     * @param more ids of further descriptions, such as the number of characters
     */
    public record Control(
            String id,
            String name,
            String label,
            boolean optional,
            boolean needed,
            @Nullable String hint,
            @Nullable String error,
            List<String> more,
            boolean conditional) {

        /** The ids of everything that describes the input; null when nothing does. */
        public @Nullable String describedBy() {
            List<String> ids = new java.util.ArrayList<>();
            if (hint != null) {
                ids.add(id + "-hint");
            }
            ids.addAll(more);
            if (error != null) {
                ids.add(id + "-error");
            }
            return ids.isEmpty() ? null : String.join(" ", ids);
        }

        /** "true" for an input that has to be answered, else no attribute at all. */
        public @Nullable String required() {
            return needed ? "true" : null;
        }

        /** "true" for an input with an error, else no attribute at all. */
        public @Nullable String invalid() {
            return error == null ? null : "true";
        }
    }

    /** Safe HTML made from Markdown. */
    public record Prose(String html) implements Part {}

    /**
     * One line of text or a number.
     *
     * @param inputMode for the keyboards of telephones, or null
     */
    public record TextLine(
            Control control,
            String value,
            String type,
            @Nullable String inputMode,
            String width,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Integer longest)
            implements Part {}

    /**
     * Several lines of text.
     *
     * @param remarked whether remarks on its wording are wanted
     */
    public record TextBox(
            Control control, String value, int rows, @Nullable Integer longest, boolean remarked, List<Remark> remarks)
            implements Part {

        TextBox with(List<Remark> more) {
            return new TextBox(control, value, rows, longest, remarked, more);
        }
    }

    /**
     * A box whose wording is remarked on.
     *
     * @param row the full name of the row it stands in; empty outside of rows
     */
    public record RemarkedBox(TextBox box, String row) {

        /** The label, with the row it stands in. */
        public String name() {
            return row.isEmpty() ? box.control().label() : box.control().label() + ", " + row;
        }
    }

    /** A single box to check. */
    public record CheckBox(Control control, boolean checked) implements Part {}

    /** Options of which one or several are chosen, all visible. */
    public record ChoiceList(Control control, boolean several, boolean folded, List<Option> options) implements Part {}

    /** Options in a list that opens. */
    public record SelectList(Control control, List<Option> options) implements Part {}

    /** One option with the id of its input. */
    public record Option(String id, String value, String label, boolean chosen) {}

    /** A date, with a time or without. */
    public record DateInput(Control control, List<DatePart> parts) implements Part {}

    /** One field of a date. */
    public record DatePart(String id, String name, String label, String value, int width, boolean wrong) {}

    /** A value that is shown but not asked for. */
    public record Answer(String label, List<String> lines) implements Part {}

    /** Questions that belong together. */
    public record Section(@Nullable String heading, int level, List<Part> parts) implements Part {}

    /**
     * The rows of a list.
     *
     * @param addPath what the button to add a row sends, or null when rows are fixed
     * @param addLabel what is added, and where
     */
    public record Rows(
            String id,
            @Nullable String heading,
            @Nullable String hint,
            int level,
            List<Row> rows,
            @Nullable String addPath,
            String addLabel,
            @Nullable String error)
            implements Part {}

    /**
     * One row.
     *
     * @param named whether the row says its name itself, so that no heading is needed
     * @param fullName names the row with those around it
     * @param path what the button to remove it sends, or null when it cannot be removed
     */
    public record Row(
            String id,
            String name,
            boolean named,
            String fullName,
            @Nullable String path,
            int level,
            List<Part> parts) {}

    /** Data in columns. */
    public record DataTable(@Nullable String caption, List<String> columns, List<List<String>> rows) implements Part {}

    /** A line between parts. */
    public record Rule() implements Part {}
}
