package org.evenhand.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.record.CaseChain;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.Looks;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Writes into a case's ledger that Library HR looked at it, once for each person and day, or took a copy. */
@Component
public class CaseLog {

    static final String EXPORTED = "caseExported";

    private final Looks looks;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    CaseLog(Looks looks, Ledger ledger, LibraryCalendar calendar, Clock clock) {
        this.looks = looks;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The chain with today's look in it. */
    CaseChain viewed(String caseId, Actor actor, CaseChain chain) {
        LocalDate today = calendar.dateOf(clock.instant());
        boolean written = chain.entries().stream()
                .filter(entry ->
                        entry.kind().equals(Looks.VIEWED) && entry.actor().equals(actor.personId()))
                .anyMatch(entry -> calendar.dateOf(entry.at()).equals(today));
        if (written) {
            return chain;
        }
        looks.at(caseId, actor);
        return ledger.chain(caseId);
    }

    public void exported(String caseId, Actor actor) {
        ledger.append(caseId, Entry.by(actor, EXPORTED, Map.of()));
    }
}
