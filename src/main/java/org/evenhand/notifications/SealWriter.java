package org.evenhand.notifications;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.SealNews;
import org.evenhand.shared.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody in Library HR of the last seal, in the hour in which digests are written and whatever they chose: a head
 * that nobody outside has proves nothing against whoever has the key. Once a week for each person, on whatever node.
 */
@Component
class SealWriter {

    private final SealNews news;
    private final SealTold told;
    private final People people;
    private final DigestTimes times;
    private final Outbox outbox;
    private final Postbox postbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealWriter(
            SealNews news,
            SealTold told,
            People people,
            DigestTimes times,
            Outbox outbox,
            Postbox postbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.news = news;
        this.told = told;
        this.people = people;
        this.times = times;
        this.outbox = outbox;
        this.postbox = postbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${evenhand.seals.tell:35 * * * * *}")
    public void run() {
        if (news.latest().isEmpty()) {
            return;
        }
        LocalDate week = times.weekOfLast(clock.instant());
        people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(person -> !told.isTold(person, week))
                .forEach(person -> tell(person, week));
    }

    private void tell(String personId, LocalDate week) {
        try {
            transaction.executeWithoutResult(status -> {
                told.add(personId, week);
                outbox.add(Ids.next(), NewNotice.ofSeals(personId), NoticeState.atFirst(postbox), clock.instant());
            });
        } catch (DuplicateKeyException elsewhere) {
            // another node tells them
        }
    }
}
