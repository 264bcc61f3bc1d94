package org.evenhand.history.notices;

import java.util.List;
import org.evenhand.history.SeenCase;
import org.evenhand.notifications.CaseNotice;
import org.evenhand.notifications.NoticeCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of the notices of a case, the newest first.
 *
 * @param inConfidence how many of this page go to people whom the case names nowhere, and so are not shown
 * @param next where the next page begins; null on the last
 */
public record SentNotices(SeenCase seen, List<CaseNotice> notices, int inConfidence, @Nullable NoticeCursor next) {

    public SentNotices {
        notices = List.copyOf(notices);
    }

    /** Person ids of everybody to be named. */
    public List<String> people() {
        return notices.stream().map(sent -> sent.notice().personId()).distinct().toList();
    }
}
