package org.evenhand.forms;

import org.evenhand.forms.Component.Checkbox;
import org.evenhand.forms.Component.Choice;
import org.evenhand.forms.Component.Input;

/** Labels inside messages, as govuk words them: "Enter your goal", "“What did you do?” must be …". */
final class Labels {

    private Labels() {}

    /** Which message says that an answer is missing. */
    static String missingKey(Input input, String label) {
        if (input instanceof Checkbox) {
            return "forms.error.check";
        }
        if (isQuestion(label)) {
            return "forms.error.answer";
        }
        return input instanceof Choice ? "forms.error.select" : "forms.error.enter";
    }

    private static boolean isQuestion(String label) {
        return label.strip().endsWith("?");
    }

    /** The label after a verb; its first letter is small unless it belongs to an abbreviation or a name of one letter. */
    static String inSentence(String label) {
        String plain = trimmed(label);
        boolean word = plain.length() > 1 && Character.isLowerCase(plain.charAt(1)) && !isQuestion(plain);
        return word ? Character.toLowerCase(plain.charAt(0)) + plain.substring(1) : plain;
    }

    /** The label at the start of a sentence; a question stands in quotation marks. */
    static String asSubject(String label) {
        String plain = trimmed(label);
        return isQuestion(plain) ? "\u201C" + plain + "\u201D" : plain;
    }

    private static String trimmed(String label) {
        String plain = label.strip();
        return plain.endsWith(":") || plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
