package org.evenhand.history.paths.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.history.paths.PathFilter;
import org.evenhand.history.paths.PathIndex;
import org.evenhand.history.paths.Paths;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a choice into cases that are counted, or says at which field what is wrong. */
@Component
class PathReader {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 9000;

    private final Paths paths;
    private final CaseTexts texts;

    PathReader(Paths paths, CaseTexts texts) {
        this.paths = paths;
        this.texts = texts;
    }

    /**
     * What was understood.
     *
     * @param groups cycles or rounds that can be chosen
     * @param errors by id of the field
     */
    record Read(PathFilter filter, Map<String, String> groups, Map<String, String> errors) {}

    Read read(PathForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        String process = process(form, errors);
        Map<String, String> groups = paths.groups(process);
        String group = group(form, groups, errors);
        LocalDate from = day(form, "from", errors);
        LocalDate until = day(form, "until", errors);
        if (from != null && until != null && until.isBefore(from)) {
            errors.put("until", texts.text("history.search.problem.order"));
        }
        return new Read(new PathFilter(process, group, version(form, errors), from, until), groups, errors);
    }

    /** @throws Refusal INVALID when the page would complain of these */
    PathFilter required(Map<String, String> parameters) {
        Read read = read(PathForm.of(parameters));
        if (!read.errors().isEmpty()) {
            throw Refusal.because(Kind.INVALID, "disclosure.list.refused.filters");
        }
        return read.filter();
    }

    private String process(PathForm form, Map<String, String> errors) {
        String chosen = form.value("process");
        if (chosen.isEmpty()) {
            return PathIndex.PROCESSES.get(0);
        }
        if (!PathIndex.PROCESSES.contains(chosen)) {
            errors.put("process", texts.text("history.paths.problem.process", chosen));
            return PathIndex.PROCESSES.get(0);
        }
        return chosen;
    }

    private String group(PathForm form, Map<String, String> groups, Map<String, String> errors) {
        String chosen = form.value("group");
        if (!chosen.isEmpty() && !groups.containsKey(chosen)) {
            errors.put("group", texts.text("history.paths.problem.group"));
            return "";
        }
        return chosen;
    }

    private int version(PathForm form, Map<String, String> errors) {
        String typed = form.value("version");
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[1-9]\\d{0,5}")) {
            errors.put("version", texts.text("history.search.problem.version", typed));
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private @Nullable LocalDate day(PathForm form, String field, Map<String, String> errors) {
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
}
