package org.evenhand.forms;

import org.evenhand.forms.Component.TextInput;

/** Checks a text. Lengths do not count the space around it, as in form-js. */
final class TextCheck {

    private TextCheck() {}

    static void check(TextInput input, String text, Checking.Complaints complaints) {
        TextRules rules = input.rules();
        int length = Typed.length(text.strip());
        int longest = rules.longest(complaints.scope());
        Integer shortest = rules.minLength().length(complaints.scope());
        if (Typed.isBroken(text)) {
            complaints.add("forms.error.broken");
        } else if (length > longest || Typed.length(text) > TextRules.LONGEST) {
            complaints.add("forms.error.tooLong", longest, length);
        } else if (shortest != null && length < shortest) {
            complaints.add("forms.error.tooShort", shortest);
        } else if (!rules.kind().fits(text)) {
            complaints.add(rules.kind() == TextRules.Kind.EMAIL ? "forms.error.email" : "forms.error.phone");
        } else if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            complaints.add("forms.error.pattern");
        }
    }
}
