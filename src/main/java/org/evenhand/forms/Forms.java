package org.evenhand.forms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.shared.LibraryCalendar;

/**
 * Checks and shows forms. The context is what the caller knows: read-only data for texts, options, fixed values and
 * the rows of fixed lists, and first values of questions.
 */
public final class Forms {

    private static final int FIRST_LEVEL = 2;

    private final Feel feel;
    private final Texts texts;
    private final Moments moments;

    public Forms(Feel feel, Texts texts, Clock clock, LibraryCalendar calendar) {
        this.feel = feel;
        this.texts = texts;
        this.moments = new Moments(clock, calendar);
    }

    /** The words of every form. */
    public Texts texts() {
        return texts;
    }

    /** The values a form starts with when nothing was written yet: context, else defaults, and the first rows. */
    public Map<String, Object> initial(FormDefinition form, Map<String, Object> context) {
        return started(form, context).values();
    }

    /**
     * Takes what a person sent. Names are {@code ratings[0].evidence[1].date}; those with an underscore in front are
     * the page's own, of which {@code _add} and {@code _remove} change rows.
     *
     * @return values and errors; complete only if {@link FormSubmission#isComplete()}
     * @throws org.evenhand.shared.Refusal INVALID when something was sent that the form does not ask for
     */
    public FormSubmission parse(FormDefinition form, Map<String, String[]> parameters, Map<String, Object> context) {
        Parameters sent = new Parameters(parameters);
        Taking taking = new Taking(sent, moments);
        Map<String, Object> taken = taking.take(form, context);
        if (!taking.rowsChanged()) {
            Blank.dropRows(form.components(), taken);
        }
        Frame frame = settled(form, taken, context);
        boolean unfinished = taking.rowsChanged() || Unseen.isIn(form.components(), frame, sent);
        return new FormSubmission(frame.values(), unfinished ? List.of() : errors(form, frame), unfinished);
    }

    /** Checks values that were taken before, from a draft for instance, as if they were sent now. */
    public FormSubmission check(FormDefinition form, Map<String, Object> values, Map<String, Object> context) {
        Map<String, Object> written = Data.copy(values);
        Blank.dropRows(form.components(), written);
        Frame frame = settled(form, written, context);
        return new FormSubmission(frame.values(), errors(form, frame), false);
    }

    private List<FieldError> errors(FormDefinition form, Frame frame) {
        return new Checking(moments).errorsIn(form.components(), frame);
    }

    /**
     * A complaint of the domain at the question or list it concerns; at the top of the form when the path is not shown.
     *
     * @param about the complaint by its path alone
     */
    public FieldError complaint(
            FormDefinition form, Map<String, Object> values, Map<String, Object> context, FieldError about) {
        return new Locating(about.path(), about.messageKey(), about.args())
                .errorIn(form.components(), Frame.of(form, values, context, feel))
                .orElse(about);
    }

    /**
     * The form as a page shows it.
     *
     * @param values of a submission or draft; empty for a form nobody has written in yet
     * @param errors of the submission
     */
    public FormView view(
            FormDefinition form, Map<String, Object> values, List<FieldError> errors, Map<String, Object> context) {
        Frame frame = values.isEmpty() ? started(form, context) : settled(form, values, context);
        Map<String, FieldError> byPath = new LinkedHashMap<>();
        errors.forEach(error -> byPath.putIfAbsent(error.path(), error));
        List<FormView.Part> parts =
                new ViewBuilder(texts, moments, byPath).parts(form.components(), frame, FIRST_LEVEL);
        return new FormView(parts, problems(errors), ViewBuilder.submitLabel(form.components(), frame), texts);
    }

    /** What the errors say, one sentence after the other. */
    public String inWords(List<FieldError> errors) {
        return errors.stream().map(error -> error.message(texts)).collect(Collectors.joining(". "));
    }

    private List<FormView.Problem> problems(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FormView.Problem(error.inputId(), error.message(texts)))
                .toList();
    }

    /** What the form says and asks before anybody has written in it, to read. */
    public FormSummary unanswered(FormDefinition form, Map<String, Object> context) {
        return new FormSummary(Unanswered.of(view(form, Map.of(), List.of(), context)), texts, null);
    }

    /** The answers as read. */
    public FormSummary summary(FormDefinition form, Map<String, Object> values, Map<String, Object> context) {
        Frame frame = settled(form, values, context);
        return new FormSummary(new SummaryBuilder(texts).parts(form.components(), frame, FIRST_LEVEL), texts, null);
    }

    private Frame started(FormDefinition form, Map<String, Object> context) {
        return settled(form, Initial.values(form.components(), context), context);
    }

    private Frame settled(FormDefinition form, Map<String, Object> values, Map<String, Object> context) {
        return new Settling(form, context, feel).settle(values);
    }
}
