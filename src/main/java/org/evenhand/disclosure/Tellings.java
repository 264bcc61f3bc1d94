package org.evenhand.disclosure;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that an employee was told, in the rows and in the ledger of the case. The ledger learns of an entry only now, and
 * neither which document it is nor what it says.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Tellings {

    /** Shown to the employee and to Library HR alone. */
    static final String TOLD = "recordEntryTold";

    private final EntryRows rows;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Tellings(EntryRows rows, Ledger ledger, LibraryCalendar calendar, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Evenhand has told of these entries of one case, just now. */
    void byEvenhand(List<NegativeEntry> entries, ToldHow how, @Nullable String noticeId) {
        Telling telling = new Telling(how, calendar.dateOf(clock.instant()), null, noticeId);
        keep(entries, telling, Entry.automatic(TOLD, facts(entries, telling)));
    }

    /** Somebody has told of these entries of one case, outside Evenhand. */
    void byHand(List<NegativeEntry> entries, Telling telling, Actor by) {
        keep(entries, telling, Entry.by(by, TOLD, facts(entries, telling)));
    }

    private void keep(List<NegativeEntry> entries, Telling telling, Entry entry) {
        ledger.append(entries.get(0).caseId(), entry);
        entries.forEach(one -> rows.told(one, telling, clock.instant()));
    }

    private Map<String, Object> facts(List<NegativeEntry> entries, Telling telling) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("toldHow", telling.how().name());
        facts.put("toldOn", telling.on().toString());
        facts.put("enteredOn", calendar.dateOf(entries.get(0).enteredAt()).toString());
        return facts;
    }
}
