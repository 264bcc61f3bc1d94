package org.evenhand.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of notices, newest first.
 *
 * @param next where the page after this one begins; null on the last page
 */
public record NoticePage(List<Notice> notices, @Nullable NoticeCursor next) {

    public NoticePage {
        notices = List.copyOf(notices);
    }
}
