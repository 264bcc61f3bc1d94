package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.Component.Checkbox;
import org.evenhand.forms.Component.Choice;
import org.evenhand.forms.Component.DateTime;
import org.evenhand.forms.Component.Input;
import org.evenhand.forms.Component.NumberInput;
import org.evenhand.forms.Component.TextInput;
import org.evenhand.forms.FormView.Control;
import org.jspecify.annotations.Nullable;

/** Makes questions visible. */
final class InputViews {

    /** With more options than this a list to check is folded away. */
    static final int MOST_OPEN = 12;

    private final Texts texts;
    private final Moments moments;
    private final Map<String, FieldError> errors;

    InputViews(Texts texts, Moments moments, Map<String, FieldError> errors) {
        this.texts = texts;
        this.moments = moments;
        this.errors = errors;
    }

    FormView.Part part(Input input, Frame frame) {
        Object value = frame.value(input.question().key());
        if (input instanceof TextInput text) {
            return text.multiline() ? box(text, value, frame) : line(text, value, frame);
        }
        if (input instanceof NumberInput number) {
            return number(number, value, frame);
        }
        if (input instanceof Checkbox) {
            return new FormView.CheckBox(control(input, frame), Boolean.TRUE.equals(value));
        }
        return input instanceof Choice choice ? choice(choice, value, frame) : moment((DateTime) input, value, frame);
    }

    private Control control(Input input, Frame frame) {
        return control(input, frame, hint(input, frame.scope()), List.of());
    }

    private Control control(Input input, Frame frame, @Nullable String hint, List<String> more) {
        Question question = input.question();
        String name = frame.name(question.key());
        String label = question.label().in(frame.scope());
        FieldError error = errors.get(name);
        return new Control(
                Place.id(name),
                name,
                label,
                !question.required() && !label.endsWith(texts.text("forms.optional")),
                question.required(),
                hint,
                error == null ? null : error.message(texts),
                more,
                question.hide() != null);
    }

    private static @Nullable String hint(Input input, Scope scope) {
        Wording hint = input.question().hint();
        String text = hint == null ? "" : hint.in(scope);
        return text.isBlank() ? null : text;
    }

    /** Only lengths the form itself sets are told. */
    private static @Nullable Integer longest(TextInput input, Scope scope) {
        return input.rules().maxLength().length(scope) == null
                ? null
                : (Integer) input.rules().longest(scope);
    }

    private Control counted(Input input, Frame frame, @Nullable Integer longest) {
        String id = Place.id(frame.name(input.question().key()));
        return control(input, frame, hint(input, frame.scope()), longest == null ? List.of() : List.of(id + "-info"));
    }

    private FormView.Part box(TextInput input, @Nullable Object value, Frame frame) {
        Integer longest = longest(input, frame.scope());
        int rows = longest != null && longest <= 500 ? 4 : 8;
        return new FormView.TextBox(
                counted(input, frame, longest), Plain.text(value), rows, longest, input.remarked(), List.of());
    }

    private FormView.Part line(TextInput input, @Nullable Object value, Frame frame) {
        Integer longest = longest(input, frame.scope());
        return new FormView.TextLine(
                counted(input, frame, longest),
                Plain.text(value),
                input.rules().kind().inputType(),
                null,
                "",
                adorner(input.adorners().prefix(), frame),
                adorner(input.adorners().suffix(), frame),
                longest);
    }

    private FormView.Part number(NumberInput input, @Nullable Object value, Frame frame) {
        Integer decimals = input.rules().decimalDigits();
        return new FormView.TextLine(
                control(input, frame),
                Plain.text(value),
                "text",
                decimals != null && decimals == 0 ? "numeric" : "decimal",
                "govuk-input--width-5",
                adorner(input.adorners().prefix(), frame),
                adorner(input.adorners().suffix(), frame),
                null);
    }

    private static @Nullable String adorner(@Nullable Wording wording, Frame frame) {
        return wording == null ? null : wording.in(frame.scope());
    }

    private FormView.Part choice(Choice input, @Nullable Object value, Frame frame) {
        Control control = control(input, frame);
        List<String> chosen = Data.elements(value).stream().map(Plain::text).toList();
        List<FormView.Option> options = new ArrayList<>();
        for (Options.Option option : input.options().in(frame.scope())) {
            String id = options.isEmpty() ? control.id() : control.id() + "--" + (options.size() + 1);
            options.add(new FormView.Option(id, option.sent(), option.label(), chosen.contains(option.sent())));
        }
        if (input.as() == Choices.RADIO && !input.question().required()) {
            options.add(none(control, options, chosen));
        }
        return input.as() == Choices.SELECT
                ? new FormView.SelectList(control, options)
                : new FormView.ChoiceList(control, input.as().several(), isFolded(input, options), options);
    }

    /** A radio that was chosen cannot be taken back, so there is one for no answer. */
    private FormView.Option none(Control control, List<FormView.Option> others, List<String> chosen) {
        String id = others.isEmpty() ? control.id() : control.id() + "--none";
        return new FormView.Option(id, "", texts.text("forms.radio.none"), chosen.isEmpty());
    }

    private static boolean isFolded(Choice input, List<FormView.Option> options) {
        return input.as() == Choices.TAGLIST && options.size() > MOST_OPEN;
    }

    private FormView.Part moment(DateTime input, @Nullable Object value, Frame frame) {
        Map<String, Object> typed = moments.typed(input.moment(), value);
        if (!input.moment().parts().hasDate()) {
            return time(input, Plain.text(typed.get("time")), frame);
        }
        Control control = control(input, frame, hintOr(input, frame, "forms.date.hint"), List.of());
        List<FormView.DatePart> parts = new ArrayList<>();
        for (String part : DateFields.PARTS.subList(0, input.moment().parts().hasTime() ? 4 : 3)) {
            parts.add(datePart(input, part, Plain.text(typed.get(part)), control, frame));
        }
        return new FormView.DateInput(control, parts);
    }

    private String hintOr(Input input, Frame frame, String key) {
        String hint = hint(input, frame.scope());
        String example =
                texts.text(key, "11", "27", String.valueOf(moments.today().getYear()));
        return hint == null ? example : hint + " " + example;
    }

    private FormView.Part time(DateTime input, String value, Frame frame) {
        Control control = control(input, frame, hintOr(input, frame, "forms.time.hint"), List.of());
        return new FormView.TextLine(control, value, "text", null, "govuk-input--width-5", null, null, null);
    }

    private FormView.DatePart datePart(DateTime input, String part, String value, Control control, Frame frame) {
        FieldError error = errors.get(control.name());
        boolean one = error != null && !error.messageKey().equals("forms.error.date") && isAbout(error, part);
        boolean wrong = error != null && (one || (isAboutAll(error) && !part.equals("time")));
        Wording own = part.equals("time") ? input.moment().timeLabel() : null;
        String label = own == null ? texts.text("forms.date." + part) : own.in(frame.scope());
        int width = part.equals("month") || part.equals("day") ? 2 : 4;
        return new FormView.DatePart(
                control.id() + "-" + part, control.name() + "." + part, label, value, width, wrong);
    }

    private static boolean isAbout(FieldError error, String part) {
        return error.inputId().endsWith("-" + part);
    }

    /** Errors that are not about a single part: missing, not a real date, in the past. */
    private static boolean isAboutAll(FieldError error) {
        return !error.messageKey().startsWith("forms.error.date.")
                && !error.messageKey().equals("forms.error.time");
    }
}
