package org.evenhand.forms;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with one answer.
 *
 * @param path the field, for instance {@code ratings[0].evidence[1].date}
 * @param inputId the HTML id an error summary links to
 * @param messageKey key of {@code messages.properties}
 * @param args of the message; the first is the label of the question
 * @param rows the rows around the field, from outside to inside
 */
public record FieldError(String path, String inputId, String messageKey, List<Object> args, List<RowName> rows) {

    public FieldError {
        args = List.copyOf(args);
        rows = List.copyOf(rows);
    }

    /** A complaint of the domain, by the path of the field alone; {@link Forms#complaint} finds its place on the page. */
    public static FieldError at(String path, String messageKey, List<Object> args) {
        return new FieldError(path, "main-content", messageKey, args, List.of());
    }

    /** What the person reads; names the label and, in a list, the row: "Enter date (Evidence 2 of Collections)". */
    public String message(Texts texts) {
        String plain = texts.text(messageKey, args.toArray());
        return rows.isEmpty() ? plain : texts.text("forms.error.inRow", plain, where(rows, texts));
    }

    /** The rows from inside to outside: "Evidence 2 of Collections". */
    static String where(List<RowName> rows, Texts texts) {
        List<String> names = rows.stream().map(row -> row.text(texts)).collect(Collectors.toList());
        String where = names.get(0);
        for (String name : names.subList(1, names.size())) {
            where = texts.text("forms.row.of", name, where);
        }
        return where;
    }
}
