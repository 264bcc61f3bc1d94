package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.forms.Component.Checkbox;
import org.evenhand.forms.Component.Choice;
import org.evenhand.forms.Component.DateTime;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.evenhand.forms.Component.NumberInput;
import org.evenhand.forms.Component.TextInput;
import org.jspecify.annotations.Nullable;

/** Checks settled values against what the form demands, in the order of the page. One complaint per question. */
final class Checking {

    private final Moments moments;
    private final List<FieldError> errors = new ArrayList<>();

    Checking(Moments moments) {
        this.moments = moments;
    }

    List<FieldError> errorsIn(List<Component> components, Frame frame) {
        components.stream().filter(frame::takes).forEach(component -> check(component, frame));
        return errors;
    }

    private void check(Component component, Frame frame) {
        if (component instanceof Group group) {
            errorsIn(group.components(), frame);
        } else if (component instanceof DynamicList list) {
            checkRows(list, frame);
        } else if (component instanceof Input input && !input.question().isFixed(frame.scope())) {
            check(input, frame.value(input.question().key()), new Complaints(input, frame));
        }
    }

    private void checkRows(DynamicList list, Frame frame) {
        List<Frame> rows = frame.rows(list);
        if (list.changeable() && rows.size() < list.minimumRows()) {
            String name = frame.name(list.path());
            errors.add(new FieldError(
                    name,
                    Place.id(name),
                    "forms.error.rows",
                    labelAnd(list, frame),
                    frame.place().rows()));
        }
        rows.forEach(row -> errorsIn(list.components(), row));
    }

    private static List<Object> labelAnd(DynamicList list, Frame frame) {
        String label = list.label() == null ? list.path() : list.label().in(frame.scope());
        return List.of(label, list.minimumRows());
    }

    private void check(Input input, @Nullable Object value, Complaints complaints) {
        if (isMissing(input, value)) {
            if (input.question().required()) {
                complaints.missing();
            }
        } else if (value != null) {
            checkGiven(input, value, complaints);
        }
    }

    private static boolean isMissing(Input input, @Nullable Object value) {
        return value == null
                || (input instanceof Checkbox && value.equals(false))
                || (value instanceof List<?> list && list.isEmpty());
    }

    private void checkGiven(Input input, Object value, Complaints complaints) {
        if (input instanceof TextInput text) {
            TextCheck.check(text, Plain.text(value), complaints);
        } else if (input instanceof NumberInput number) {
            NumberCheck.check(number.rules(), value, complaints);
        } else if (input instanceof Choice choice) {
            checkChoice(choice, value, complaints);
        } else if (input instanceof DateTime dateTime) {
            new MomentCheck(moments, dateTime.moment(), complaints).check(value);
        } else if (!value.equals(true)) {
            complaints.add("forms.error.option");
        }
    }

    private static void checkChoice(Choice choice, Object value, Complaints complaints) {
        boolean offered = Data.elements(value).stream()
                .allMatch(
                        each -> choice.options().find(each, complaints.scope()).isPresent());
        if (!offered) {
            complaints.add("forms.error.option");
        }
    }

    /** Takes what is wrong with one question. */
    final class Complaints {

        private final Input input;
        private final Frame frame;
        private final String name;

        Complaints(Input input, Frame frame) {
            this.input = input;
            this.frame = frame;
            this.name = frame.name(input.question().key());
        }

        Scope scope() {
            return frame.scope();
        }

        void missing() {
            String label = input.question().label().in(frame.scope());
            add(Labels.missingKey(input, label), firstPart(), Labels.inSentence(label));
        }

        private String firstPart() {
            return input instanceof DateTime dateTime
                            && dateTime.moment().parts().hasDate()
                    ? "month"
                    : "";
        }

        void add(String key, Object... more) {
            add(key, firstPart(), Labels.asSubject(input.question().label().in(frame.scope())), more);
        }

        /** A complaint about one part of a date. */
        void addAbout(String part, String key, Object... more) {
            add(key, part, Labels.asSubject(input.question().label().in(frame.scope())), more);
        }

        private void add(String key, String part, String label, Object... more) {
            List<Object> args = new ArrayList<>(List.of(label));
            args.addAll(List.of(more));
            String id = Place.id(name) + (part.isEmpty() ? "" : "-" + part);
            errors.add(new FieldError(name, id, key, args, frame.place().rows()));
        }
    }
}
