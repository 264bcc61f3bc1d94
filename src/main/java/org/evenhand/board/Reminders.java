package org.evenhand.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.reviews.Lateness;
import org.evenhand.reviews.ReminderDue;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds a person of the step that is due longest, unless anything has reminded them today. */
@Component
class Reminders implements BulkAct {

    private final JdbcClient jdbc;
    private final BulkChoice choice;
    private final Tasks tasks;
    private final Lateness lateness;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Reminders(
            JdbcClient jdbc, BulkChoice choice, Tasks tasks, Lateness lateness, LibraryCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.choice = choice;
        this.tasks = tasks;
        this.lateness = lateness;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.REMIND;
    }

    /** Two actions that remind one person wait for each other at the person's row. */
    @Override
    public Optional<NotDone> apply(BulkAction action, String target, Actor by) {
        jdbc.sql("select id from person where id = ? for update")
                .param(target)
                .query(String.class)
                .list();
        if (isReminded(target)) {
            return Optional.of(NotDone.because("board.bulk.remindedToday"));
        }
        var step = choice.stepsOf(target, action.cycleId(), action.filter()).stream()
                .findFirst()
                .flatMap(tasks::find);
        step.ifPresent(task -> lateness.remind(task, by));
        return step.isPresent() ? Optional.empty() : Optional.of(NotDone.because("board.bulk.movedOn"));
    }

    /** Whatever reminds, the day is kept. */
    @EventListener
    void on(ReminderDue event) {
        String holder = event.task().assignee();
        if (holder != null) {
            jdbc.sql("insert into sent_reminder (id, person_id, sent_on) values (?, ?, ?)")
                    .params(UUID.randomUUID().toString(), holder, today())
                    .update();
        }
    }

    private boolean isReminded(String personId) {
        return jdbc.sql("select count(*) from sent_reminder where person_id = ? and sent_on = ?")
                        .params(personId, today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
