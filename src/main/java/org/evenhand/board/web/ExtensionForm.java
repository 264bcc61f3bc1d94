package org.evenhand.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BulkChoice;
import org.evenhand.casework.CaseTexts;
import org.evenhand.engine.FormOf;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** The form of the single act, with the steps at which any of the chosen reviews is. */
@Component
class ExtensionForm {

    /** Part of the address and not of the form. */
    private static final Set<String> CHOICE = Set.of("state", "directorate", "unit", "stuck");

    private final FormOf forms;
    private final Forms rendering;
    private final BulkChoice choice;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ExtensionForm(
            FormOf forms, Forms rendering, BulkChoice choice, CaseTexts texts, LibraryCalendar calendar, Clock clock) {
        this.forms = forms;
        this.rendering = rendering;
        this.choice = choice;
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    record Sent(Map<String, Object> values, List<FieldError> errors) {

        boolean isComplete() {
            return errors.isEmpty() && values.containsKey("until");
        }
    }

    FormView view(String cycleId, BoardFilter filter, Map<String, Object> values, List<FieldError> errors) {
        return rendering.view(form(), values, errors, context(cycleId, filter));
    }

    Sent sent(String cycleId, BoardFilter filter, Map<String, String[]> parameters) {
        Map<String, String[]> answers = new HashMap<>(parameters);
        answers.keySet().removeAll(CHOICE);
        Map<String, Object> context = context(cycleId, filter);
        FormSubmission submission = rendering.parse(form(), answers, context);
        return submission.isComplete()
                ? new Sent(submission.values(), problem(submission.values(), context))
                : new Sent(submission.values(), submission.errors());
    }

    /** What is wrong for every review is said at once; what only some have is said when their turn comes. */
    private List<FieldError> problem(Map<String, Object> values, Map<String, Object> context) {
        LocalDate until = LocalDate.parse(String.valueOf(values.get("until")));
        LocalDate today = calendar.dateOf(clock.instant());
        Optional<FieldError> problem = Optional.empty();
        if (!until.isAfter(today)) {
            problem = Optional.of(error("past", today));
        } else if (!calendar.isWorkingDay(until)) {
            problem = Optional.of(error("noWorkingDay", calendar.plusBusinessDays(until, 0)));
        }
        return problem.map(error -> rendering.complaint(form(), values, context, error)).stream()
                .toList();
    }

    private FieldError error(String rule, LocalDate day) {
        return FieldError.at("until", "reviews.problem.extension." + rule, List.of(texts.date(day)));
    }

    private Map<String, Object> context(String cycleId, BoardFilter filter) {
        return Map.of(
                "steps",
                choice.steps(cycleId, filter.at("")).stream().map(this::option).toList());
    }

    private Map<String, Object> option(String step) {
        return Map.of("value", step, "label", texts.text("casework.step." + step));
    }

    private FormDefinition form() {
        return forms.current(AnnualReview.PROCESS, "extend-deadline").form();
    }
}
