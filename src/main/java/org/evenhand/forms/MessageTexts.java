package org.evenhand.forms;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** {@link Texts} of a message source, in American English. */
public record MessageTexts(MessageSource messages) implements Texts {

    @Override
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.US);
    }
}
