package org.evenhand.cycles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of forms that show a plan. */
@Component
class CycleTexts {

    private static final Locale LANGUAGE = Locale.US;

    private final MessageSource messages;

    CycleTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    String text(String key, List<Object> arguments) {
        return text(key, arguments.toArray());
    }

    /** A day, as in "November 27, 2026". */
    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("web.format.date"), LANGUAGE).format(day);
    }
}
