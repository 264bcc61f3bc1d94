package org.evenhand.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one mail, all from {@code messages.properties}, except the names of the person and the task.
 *
 * @param lines sentences, each a paragraph of its own
 * @param action words of the link
 */
public record MailWords(
        String language,
        String subject,
        String greeting,
        List<String> lines,
        @Nullable String action,
        String link,
        List<String> footer) {

    public MailWords {
        lines = List.copyOf(lines);
        footer = List.copyOf(footer);
    }
}
