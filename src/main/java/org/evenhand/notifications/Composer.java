package org.evenhand.notifications;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenhand.casework.CasePlaces;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.notifications.post.MailSettings;
import org.evenhand.people.PasswordLinks;
import org.evenhand.record.SealNews;
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
    /** Notices of a step that have other words where it is no step of a review. */
    private static final Set<NoticeKind> WORDED =
            EnumSet.of(NoticeKind.TASK_OPENED, NoticeKind.REMINDER, NoticeKind.LATE);

    private final MessageSource messages;
    private final LibraryCalendar calendar;
    private final MailSettings settings;
    private final Inbox inbox;
    private final NoticeSteps steps;
    private final CasePlaces places;
    private final SealNews seals;

    Composer(
            MessageSource messages,
            LibraryCalendar calendar,
            MailSettings settings,
            Inbox inbox,
            NoticeSteps steps,
            CasePlaces places,
            SealNews seals) {
        this.seals = seals;
        this.places = places;
        this.steps = steps;
        this.inbox = inbox;
        this.messages = messages;
        this.calendar = calendar;
        this.settings = settings;
    }

    MailWords compose(Notice notice, Addressee to) {
        return new MailWords(
                text("web.language"),
                text(notice.kind().key("subject" + elsewhere(notice))),
                text(SAME_FOR_ALL + "greeting", to.name()),
                lines(notice),
                items(notice),
                text(notice.kind().key("action" + elsewhere(notice))),
                settings.link(path(notice)),
                List.of(why(notice.kind()), text(SAME_FOR_ALL + "automatic")));
    }

    private List<MailWords.Item> items(Notice notice) {
        return switch (notice.kind()) {
            case DIGEST -> waiting(notice);
            case DEADLINES_MOVED -> moved(notice);
            default -> List.of();
        };
    }

    /** What is due later; of a step that somebody else has, the review in which both take part. */
    private List<MailWords.Item> moved(Notice notice) {
        List<NoticeSteps.Step> moved = steps.of(notice);
        var items = new ArrayList<>(
                moved.stream().limit(Inbox.PAGE_SIZE).map(this::moved).toList());
        if (moved.size() > items.size()) {
            long more = moved.size() - items.size();
            items.add(new MailWords.Item(text("notifications.digest.more", more), settings.link("/")));
        }
        return items;
    }

    private MailWords.Item moved(NoticeSteps.Step step) {
        OpenTask task = step.task();
        String key = "notifications.allMoved." + (step.own() ? "own" : "ofOther");
        String due = task.dueAt() == null ? "" : day(task.dueAt());
        return new MailWords.Item(
                text(key, task.name(), due),
                settings.link(step.own() ? "/tasks/" + task.id() : "/cases/" + task.caseId()));
    }

    /** What waits for the person in the moment the digest is sent, the soonest due first. */
    private List<MailWords.Item> waiting(Notice notice) {
        var waiting = inbox.of(notice.personId(), null);
        var items = new ArrayList<>(waiting.items().stream()
                .map(InboxItem::task)
                .map(task -> new MailWords.Item(item(task), settings.link("/tasks/" + task.id())))
                .toList());
        long more = waiting.total() - items.size();
        if (more > 0) {
            items.add(new MailWords.Item(text("notifications.digest.more", more), settings.link("/")));
        }
        return items;
    }

    private String item(OpenTask task) {
        return task.dueAt() == null ? task.name() : text("notifications.digest.item", task.name(), day(task.dueAt()));
    }

    private List<String> lines(Notice notice) {
        var lines = new ArrayList<String>();
        lines.add(text(notice.kind().key("text" + elsewhere(notice)), PasswordLinks.OPEN_FOR.toHours()));
        if (notice.taskName() != null) {
            lines.add(text(SAME_FOR_ALL + "task", notice.taskName()));
        }
        if (notice.dueAt() != null) {
            lines.add(text(notice.kind().key("due"), day(notice.dueAt())));
        }
        if (notice.kind() == NoticeKind.SEALED) {
            sealed(lines);
        }
        lines.add(text(notice.kind().key("after")));
        return lines;
    }

    /** The last seal in the moment the mail is sent, as it is to be kept. */
    private void sealed(List<String> lines) {
        seals.latest().ifPresent(head -> {
            lines.addAll(head.lines());
            lines.add(text("notifications.sealed.key", head.key()));
        });
        if (seals.obstacles() > 0) {
            lines.add(text("notifications.sealed.obstacles", seals.obstacles()));
        }
    }

    private String why(NoticeKind kind) {
        if (kind == NoticeKind.DIGEST) {
            return text("notifications.digest.why", settings.link("/account/notices"));
        }
        if (kind.isForReferee()) {
            return text(SAME_FOR_ALL + "whyLetter");
        }
        return text(SAME_FOR_ALL + (kind.isAboutTheAccount() ? "whyAccount" : "why"));
    }

    private String path(Notice notice) {
        return switch (notice.kind().link()) {
            case TASK -> "/tasks/" + notice.taskId();
            case LATE -> "/account/late";
            case RECORD -> "/account/record";
            case RECORD_CLOCKS -> "/hr/record-entries";
            case OWN_RECORD -> "/record";
            case CONCERNS -> "/concerns";
            case FINDINGS -> "/findings";
            case SEALS -> "/hr/seals";
            case HOME -> "/";
            case CASE -> place(notice);
            case PROMOTION -> "/promotions/" + notice.caseId();
            case APPEAL -> "/appeals/" + notice.caseId();
            case CYCLE -> "/hr/cycles/" + notice.caseId();
            case LETTER -> "/letters/" + (notice.secret() == null ? "thanks" : notice.secret());
            case LETTER_THANKS -> "/letters/thanks";
            // a link that is no longer secret leads nowhere
            case PASSWORD -> notice.secret() == null ? "/sign-in" : "/set-password/" + notice.secret();
            case SIGN_IN -> "/sign-in";
        };
    }

    /** The page of the case: of a step that is open, wherever its process has it. */
    private String place(Notice notice) {
        return Optional.ofNullable(notice.taskId())
                .flatMap(inbox::find)
                .map(item ->
                        places.addressOf(item.task().processKey(), item.task().caseId()))
                .orElse("/cases/" + notice.caseId());
    }

    /** A step of no review is not called one. */
    private String elsewhere(Notice notice) {
        return WORDED.contains(notice.kind()) && !place(notice).startsWith("/cases/") ? ".elsewhere" : "";
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern(text("notifications.format.day"), LANGUAGE)
                .format(at.atZone(calendar.zone()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
