package org.evenhand.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an inbox, the soonest due first.
 *
 * @param total open tasks of that person, on all pages
 * @param next hand it to {@link Inbox#of} for the page after this one; null on the last page
 */
public record InboxPage(List<InboxItem> items, long total, @Nullable InboxCursor next) {

    public InboxPage {
        items = List.copyOf(items);
    }
}
