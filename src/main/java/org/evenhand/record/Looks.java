package org.evenhand.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes into the ledger of a case that somebody looked at it who has no part in it, once for each person and day. A page that
 * shows a case says so before it is shown, outside of the transaction in which it reads. Source: decision 167.
 */
@Component
public class Looks {

    /** Kind of the entry. */
    public static final String VIEWED = "caseViewed";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Looks(
            JdbcClient jdbc,
            Ledger ledger,
            PlatformTransactionManager transactions,
            LibraryCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is about to be shown, with the look written down if it is one from outside. */
    public <T extends LookedAt> T shown(T page, Actor actor) {
        if (page.isFromOutside()) {
            at(page.caseId(), actor);
        }
        return page;
    }

    /** One query on every look but the first of the day. */
    public void at(String caseId, Actor actor) {
        at(caseId, caseId, Entry.by(actor, VIEWED, Map.of()));
    }

    /**
     * A look that has an entry of its own, once for each person and day as well.
     *
     * @param what is looked at, at most 100 characters: another look of the same day is told from it
     */
    public void at(String caseId, String what, Entry entry) {
        LocalDate today = calendar.dateOf(clock.instant());
        if (!isWritten(what, entry.actor(), today)) {
            transaction.executeWithoutResult(status -> write(caseId, what, entry, today));
        }
    }

    /** Two looks at the same moment write one entry: the second waits for the first. */
    private void write(String caseId, String what, Entry entry, LocalDate today) {
        ledger.hold(caseId);
        if (!isWritten(what, entry.actor(), today)) {
            jdbc.sql("insert into case_viewing (case_id, person_id, viewed_on) values (?, ?, ?)")
                    .params(what, entry.actor(), today)
                    .update();
            ledger.append(caseId, entry);
        }
    }

    private boolean isWritten(String what, String personId, LocalDate day) {
        return jdbc.sql("select count(*) from case_viewing where case_id = ? and person_id = ? and viewed_on = ?")
                        .params(what, personId, day)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
