package org.evenhand.notifications;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.notifications.post.MailSettings;
import org.evenhand.people.PasswordLinks;
import org.evenhand.people.Person;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds the words of a notice. They say what to do, until when and where, and never whom a review is about or what
 * anybody wrote or rated: a mail lies open on locked screens and in shared mailboxes.
 */
@Component
class Composer {

    private static final Locale LANGUAGE = Locale.US;
    private static final String SAME_FOR_ALL = "notifications.mail.";

    private final MessageSource messages;
    private final LibraryCalendar calendar;
    private final MailSettings settings;

    Composer(MessageSource messages, LibraryCalendar calendar, MailSettings settings) {
        this.messages = messages;
        this.calendar = calendar;
        this.settings = settings;
    }

    MailWords compose(Notice notice, Person to) {
        return new MailWords(
                text("web.language"),
                text(notice.kind().key("subject")),
                text(SAME_FOR_ALL + "greeting", to.displayName()),
                lines(notice),
                text(notice.kind().key("action")),
                settings.link(path(notice)),
                List.of(text(SAME_FOR_ALL + why(notice.kind())), text(SAME_FOR_ALL + "automatic")));
    }

    private List<String> lines(Notice notice) {
        var lines = new ArrayList<String>();
        lines.add(text(notice.kind().key("text"), PasswordLinks.OPEN_FOR.toHours()));
        if (notice.taskName() != null) {
            lines.add(text(SAME_FOR_ALL + "task", notice.taskName()));
        }
        if (notice.dueAt() != null) {
            lines.add(text(notice.kind().key("due"), day(notice.dueAt())));
        }
        lines.add(text(notice.kind().key("after")));
        return lines;
    }

    private static String why(NoticeKind kind) {
        return kind.isAboutTheAccount() ? "whyAccount" : "why";
    }

    private String path(Notice notice) {
        return switch (notice.kind().link()) {
            case TASK -> "/tasks/" + notice.taskId();
            case CASE -> "/cases/" + notice.caseId();
            // a link that is no longer secret leads nowhere
            case PASSWORD -> notice.secret() == null ? "/sign-in" : "/set-password/" + notice.secret();
            case SIGN_IN -> "/sign-in";
        };
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern(text("notifications.format.day"), LANGUAGE)
                .format(at.atZone(calendar.zone()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
