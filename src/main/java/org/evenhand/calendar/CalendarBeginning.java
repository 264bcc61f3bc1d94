package org.evenhand.calendar;

import java.time.Clock;
import java.util.Map;
import org.evenhand.calendar.ClosedDay.Kind;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the configured calendar into a database that has none. Later the configuration changes nothing any more. */
@Component
class CalendarBeginning {

    private final CalendarTables tables;
    private final CalendarProperties properties;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarBeginning(
            CalendarTables tables,
            CalendarProperties properties,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.properties = properties;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    void ensure() {
        try {
            transaction.executeWithoutResult(status -> begin());
        } catch (DataIntegrityViolationException another) {
            // node has just begun the same one
        }
    }

    private void begin() {
        if (tables.isEmpty()) {
            var week = properties.week();
            tables.begin(week);
            tables.add(properties.closed().stream()
                    .sorted()
                    .map(day -> new ClosedDay(day, "", Kind.CLOSURE, Entry.SYSTEM, clock.instant()))
                    .toList());
            ledger.append(CalendarDesk.CASE, Entry.automatic("calendarBegun", facts(week)));
        }
    }

    private Map<String, Object> facts(WorkingWeek week) {
        return Map.of(
                "zone", week.zone().getId(),
                "workingDays", week.dayNames(),
                "endOfDay", week.endOfDay().toString(),
                "closed", properties.closed().size());
    }
}
