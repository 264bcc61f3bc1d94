package org.evenhand.history.search.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.history.search.Lateness;
import org.evenhand.history.search.SearchQuery;
import org.evenhand.people.PersonFinder;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed into a search, or says at which field what is wrong. */
@Component
class SearchReader {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 9000;

    private final PersonFinder people;
    private final CaseTexts texts;

    SearchReader(PersonFinder people, CaseTexts texts) {
        this.people = people;
        this.texts = texts;
    }

    /**
     * What was understood.
     *
     * @param errors by id of the field
     */
    record Read(SearchQuery query, Map<String, String> errors) {}

    Read read(SearchForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate from = day(form, "from", errors);
        LocalDate until = day(form, "until", errors);
        if (from != null && until != null && until.isBefore(from)) {
            errors.put("until", texts.text("history.search.problem.order"));
        }
        SearchQuery query = new SearchQuery(
                person(form, "person", errors),
                form.value("unit"),
                form.value("process"),
                version(form, errors),
                form.value("step"),
                person(form, "by", errors),
                person(form, "behalf", errors),
                form.value("kind"),
                form.value("outcome"),
                form.value("rule"),
                lateness(form),
                from,
                until,
                words(form, errors));
        return new Read(query, errors);
    }

    private @Nullable LocalDate day(SearchForm form, String field, Map<String, String> errors) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // said below
        }
        errors.put(field, texts.text("history.search.problem.day", typed));
        return null;
    }

    private String person(SearchForm form, String field, Map<String, String> errors) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return "";
        }
        try {
            return people.findFormer(typed).id();
        } catch (Refusal unknown) {
            errors.put(
                    field, texts.text("history.search.problem." + unknown.key().replaceFirst(".*\\.", ""), typed));
            return "";
        }
    }

    private int version(SearchForm form, Map<String, String> errors) {
        String typed = form.value("version");
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[1-9]\\d{0,5}")) {
            errors.put("version", texts.text("history.search.problem.version", typed));
            return 0;
        }
        if (form.value("process").isEmpty()) {
            errors.put("process", texts.text("history.search.problem.noProcess"));
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private static @Nullable Lateness lateness(SearchForm form) {
        return Arrays.stream(Lateness.values())
                .filter(one -> one.name().equals(form.value("late")))
                .findFirst()
                .orElse(null);
    }

    /** Marks alone, such as a wildcard, are no words: an answer to them would be everything there is. */
    private String words(SearchForm form, Map<String, String> errors) {
        String typed = form.value("q");
        if (!typed.isEmpty() && SearchQuery.wordsIn(typed).isEmpty()) {
            errors.put("q", texts.text("history.search.problem.noWord", typed));
        }
        return typed;
    }
}
