package org.evenhand.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.evenhand.calendar.DeadlineMoves.Ahead;
import org.evenhand.shared.LibraryDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which open steps would be due later if the calendar changed; changes nothing. */
@Service
@Transactional(readOnly = true)
public class CalendarPreview {

    private final CalendarTables tables;
    private final DeadlineMoves moves;

    CalendarPreview(CalendarTables tables, DeadlineMoves moves) {
        this.tables = tables;
        this.moves = moves;
    }

    /** If the library closed on these days as well. */
    public Ahead of(Collection<LocalDate> days) {
        var before = present();
        var closed = new HashSet<>(before.closed());
        closed.addAll(days);
        return moves.ahead(before, tables.week().without(closed));
    }

    public Ahead of(Closing closing) {
        return of(closing.days().toList());
    }

    /** If people worked by this week. */
    public Ahead of(WorkingWeek week) {
        var before = present();
        return moves.ahead(before, week.without(before.closed()));
    }

    private LibraryDays present() {
        return tables.week().without(Set.copyOf(tables.closed()));
    }
}
