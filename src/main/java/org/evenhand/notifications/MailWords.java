package org.evenhand.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one mail, all from {@code messages.properties}, except the names of the person and the task.
 *
 * @param lines sentences, each a paragraph of its own
 * @param items what a digest lists, after the lines
 * @param action words of the link
 */
public record MailWords(
        String language,
        String subject,
        String greeting,
        List<String> lines,
        List<Item> items,
        @Nullable String action,
        String link,
        List<String> footer) {

    /**
     * One step of a digest.
     *
     * @param text what it is called, and when it is due
     */
    public record Item(String text, String link) {}

    public MailWords {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        footer = List.copyOf(footer);
    }
}
