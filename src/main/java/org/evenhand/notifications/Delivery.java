package org.evenhand.notifications;

import gg.jte.TemplateException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.evenhand.notifications.post.FailureReason;
import org.evenhand.notifications.post.Mail;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.referees.Letters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** One attempt at one notice, and what it leaves behind. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Relevance relevance;
    private final People people;
    private final Letters letters;
    private final MailWriter writer;
    private final Postbox postbox;
    private final Attempts attempts;
    private final Clock clock;

    Delivery(
            Outbox outbox,
            Relevance relevance,
            People people,
            Letters letters,
            MailWriter writer,
            Postbox postbox,
            Attempts attempts,
            Clock clock) {
        this.outbox = outbox;
        this.relevance = relevance;
        this.people = people;
        this.letters = letters;
        this.writer = writer;
        this.postbox = postbox;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Empty when the notice was sent or is no longer needed. */
    Optional<FailureReason> attempt(Notice notice) {
        if (relevance.isOvertaken(notice)) {
            outbox.withdrawn(notice.id());
            endInDigest(notice, NoticeState.WITHDRAWN, null);
            return Optional.empty();
        }
        Optional<FailureReason> failure = send(notice);
        attempts.add(notice.id(), clock.instant(), failure.orElse(null));
        failure.ifPresentOrElse(reason -> failed(notice, reason), () -> sent(notice, clock.instant()));
        return failure;
    }

    private void sent(Notice notice, Instant now) {
        outbox.sent(notice.id(), now);
        endInDigest(notice, NoticeState.SENT, now);
    }

    private void endInDigest(Notice notice, NoticeState state, @Nullable Instant sentAt) {
        if (notice.kind() == NoticeKind.DIGEST) {
            outbox.endInDigest(notice.personId(), state, sentAt);
        }
    }

    private Optional<FailureReason> send(Notice notice) {
        if (notice.kind().isForReferee()) {
            return letters.find(notice.personId())
                    .map(referee -> send(notice, new Addressee(referee.name(), referee.email())))
                    .orElse(Optional.of(FailureReason.PERSON_UNKNOWN));
        }
        Person person = people.find(notice.personId()).orElse(null);
        if (person == null) {
            return Optional.of(FailureReason.PERSON_UNKNOWN);
        }
        return person.active() ? send(notice, Addressee.of(person)) : Optional.of(FailureReason.PERSON_LEFT);
    }

    private Optional<FailureReason> send(Notice notice, Addressee to) {
        Mail mail;
        try {
            mail = writer.write(notice, to);
        } catch (TemplateException | NoSuchMessageException unwritable) {
            LOG.error("Notice {} could not be written", notice.id(), unwritable);
            return Optional.of(FailureReason.OUR_FAULT);
        }
        return postbox.send(mail);
    }

    private void failed(Notice notice, FailureReason reason) {
        int attempts = notice.attempts() + 1;
        if (reason.isLasting() || attempts >= Backoff.ATTEMPTS) {
            outbox.failed(notice.id(), reason, attempts);
        } else {
            outbox.tryAgain(notice.id(), reason, attempts, clock.instant().plus(Backoff.after(attempts)));
        }
    }
}
