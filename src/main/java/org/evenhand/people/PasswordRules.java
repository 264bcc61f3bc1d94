package org.evenhand.people;

import java.util.Locale;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** What a password must be: long, and not the e-mail address. Source: NIST SP 800-63B section 5.1.1.2. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    static final int DIFFERENT_CHARACTERS = 5;

    private PasswordRules() {}

    static void check(String password, Person person) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("tooShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw refused("tooLong", LONGEST);
        }
        if (password.codePoints().distinct().count() < DIFFERENT_CHARACTERS) {
            throw refused("tooSimple", DIFFERENT_CHARACTERS);
        }
        if (password.toLowerCase(Locale.ROOT).contains(person.email().toLowerCase(Locale.ROOT))) {
            throw refused("isEmail");
        }
    }

    private static Refusal refused(String why, Object... arguments) {
        return Refusal.because(Kind.INVALID, "people.password.refused." + why, arguments);
    }
}
