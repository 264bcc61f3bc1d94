package org.evenhand.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.notifications.post.Mail;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.People;
import org.evenhand.referees.Letters;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people can see of the outbox. */
@Service
public class Notices {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private final NoticeLists lists;
    private final Postbox postbox;
    private final MailWriter writer;
    private final People people;
    private final Letters letters;

    Notices(NoticeLists lists, Postbox postbox, MailWriter writer, People people, Letters letters) {
        this.lists = lists;
        this.postbox = postbox;
        this.writer = writer;
        this.people = people;
        this.letters = letters;
    }

    /** Whether there is a mail server, and how much has not left. */
    public MailStanding standing() {
        Map<NoticeState, Long> unsent = lists.unsent();
        return new MailStanding(
                postbox.isConfigured(),
                unsent.getOrDefault(NoticeState.WAITING, 0L),
                unsent.getOrDefault(NoticeState.FAILED, 0L),
                unsent.getOrDefault(NoticeState.KEPT, 0L));
    }

    /** Notices that were given up. */
    public NoticePage failed(@Nullable NoticeCursor after) {
        return page(lists.failed(start(after), PAGE_SIZE + 1));
    }

    /** All notices, or those to one person. */
    public NoticePage newest(@Nullable String personId, @Nullable NoticeCursor after) {
        NoticeCursor start = start(after);
        return page(personId == null ? lists.newest(start, PAGE_SIZE + 1) : lists.of(personId, start, PAGE_SIZE + 1));
    }

    /** @throws Refusal MISSING when there is none with that id */
    public Notice get(String id) {
        return lists.find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "notifications.refused.noSuchNotice"));
    }

    /**
     * The mail as it leaves, or as it left but for a password link, which nobody sees again.
     *
     * @throws Refusal MISSING when the roster never named the person
     */
    public Mail mailOf(Notice notice) {
        Addressee to = letters.find(notice.personId())
                .map(referee -> new Addressee(referee.name(), referee.email()))
                .orElseGet(() -> Addressee.of(people.get(notice.personId())));
        return writer.write(notice, to);
    }

    private static NoticeCursor start(@Nullable NoticeCursor after) {
        return Objects.requireNonNullElse(after, NoticeCursor.BEGINNING);
    }

    private static NoticePage page(List<Notice> found) {
        if (found.size() <= PAGE_SIZE) {
            return new NoticePage(found, null);
        }
        Notice last = found.get(PAGE_SIZE - 1);
        return new NoticePage(found.subList(0, PAGE_SIZE), new NoticeCursor(last.createdAt(), last.id()));
    }
}
