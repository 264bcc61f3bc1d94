package org.evenhand.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Answers;
import org.evenhand.forms.FormSummary.DataTable;
import org.evenhand.forms.FormSummary.Part;
import org.evenhand.forms.FormSummary.Section;
import org.evenhand.forms.FormView;
import org.jspecify.annotations.Nullable;

/** Blacks words out of a document as it is shown; the document itself stays as it is. */
final class Redaction {

    private final @Nullable Pattern words;
    private final String mark;

    /**
     * @param words as they stand in the document, upper or lower case; the longest are looked for first
     * @param mark what stands in their place
     */
    Redaction(List<String> words, String mark) {
        this.mark = mark;
        String any = words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.words = any.isEmpty() ? null : Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    FormSummary of(FormSummary summary) {
        return words == null
                ? summary
                : new FormSummary(parts(summary.parts()), summary.texts(), summary.changeAddress());
    }

    private List<Part> parts(List<Part> parts) {
        return parts.stream().map(this::part).toList();
    }

    private Part part(Part part) {
        if (part instanceof Answers answers) {
            return new Answers(answers.answers().stream().map(this::answer).toList());
        }
        if (part instanceof Section section) {
            String heading = section.heading();
            return new Section(heading == null ? null : text(heading), section.level(), parts(section.parts()));
        }
        return part instanceof DataTable data ? new DataTable(table(data.table())) : part;
    }

    private Answer answer(Answer answer) {
        return new Answer(
                answer.inputId(),
                text(answer.label()),
                text(answer.about()),
                answer.lines().stream().map(this::text).toList(),
                answer.changeable());
    }

    private FormView.DataTable table(FormView.DataTable table) {
        return new FormView.DataTable(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> row.stream().map(this::text).toList())
                        .toList());
    }

    private String text(String text) {
        return words == null ? text : words.matcher(text).replaceAll(Matcher.quoteReplacement(mark));
    }

    /** Everything that stands in a document, in one text. */
    static String textOf(FormSummary summary) {
        return texts(summary.parts()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(List<Part> parts) {
        List<String> all = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Answers answers) {
                answers.answers().forEach(answer -> {
                    all.add(answer.label());
                    all.addAll(answer.lines());
                });
            } else if (part instanceof Section section) {
                all.add(section.heading() == null ? "" : section.heading());
                all.addAll(texts(section.parts()).toList());
            } else if (part instanceof DataTable data) {
                data.table().rows().forEach(all::addAll);
            }
        }
        return all.stream();
    }

    static boolean stands(String word, FormSummary summary) {
        return textOf(summary).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
