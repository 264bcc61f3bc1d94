package org.evenhand.notifications.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.notifications.NoticePage;
import org.evenhand.notifications.Notices;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Mails that could not be sent as a file: to whom and about what, and nothing that they say. */
@Component
class NoticeListExport implements ListExport {

    private final Notices notices;

    NoticeListExport(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "unsent-mails";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "notifications.page.to",
                "notifications.page.about",
                "notifications.page.written",
                "notifications.page.why");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.from(
                notices.failed(null),
                page -> page.next() == null ? null : notices.failed(page.next()),
                NoticePage::notices,
                notice -> to.add(
                        new PersonName(notice.personId()),
                        new Word(notice.kind().key("subject")),
                        notice.createdAt(),
                        new Word(
                                (notice.reason() == null
                                        ? notice.state().key()
                                        : notice.reason().key()))));
    }
}
