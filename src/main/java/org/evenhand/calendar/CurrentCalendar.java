package org.evenhand.calendar;

import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The library calendar everybody asks: held in memory, so that counting days costs no query, and read anew as soon as
 * it was changed here, or a few seconds after it was changed on another node.
 */
@Component
class CurrentCalendar implements LibraryCalendar {

    private final CalendarTables tables;
    private volatile Held held;

    /** @param beginning has put a calendar into the database */
    CurrentCalendar(CalendarTables tables, CalendarBeginning beginning) {
        this.tables = tables;
        beginning.ensure();
        this.held = read();
    }

    @Override
    public LibraryDays asOfNow() {
        return held.days();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(LibraryCalendarChanged changed) {
        renew();
    }

    /** Looks whether another node has changed the calendar. */
    @Scheduled(
            fixedDelayString = "${evenhand.calendar.look-every:5s}",
            initialDelayString = "${evenhand.calendar.look-every:5s}")
    void look() {
        if (tables.version() != held.version()) {
            renew();
        }
    }

    private void renew() {
        hold(read());
    }

    /** Whoever has read the newer calendar wins, in whatever order they come. */
    private synchronized void hold(Held read) {
        if (read.version() >= held.version()) {
            held = read;
        }
    }

    /** The version first: a change in between makes the next look read once more, never miss one. */
    private Held read() {
        long version = tables.version();
        return new Held(version, tables.week().without(tables.closed()));
    }

    private record Held(long version, LibraryDays days) {}
}
