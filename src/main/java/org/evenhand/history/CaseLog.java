package org.evenhand.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.record.CaseChain;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes into a case's ledger that Library HR looked at it, once for each person and day, or took a copy. */
@Component
public class CaseLog {

    static final String VIEWED = "caseViewed";
    static final String EXPORTED = "caseExported";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final LibraryCalendar calendar;
    private final Clock clock;

    CaseLog(
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

    /** The chain with today's look in it. */
    CaseChain viewed(String caseId, Actor actor, CaseChain chain) {
        LocalDate today = calendar.dateOf(clock.instant());
        boolean written = chain.entries().stream()
                .filter(entry -> entry.kind().equals(VIEWED) && entry.actor().equals(actor.personId()))
                .anyMatch(entry -> calendar.dateOf(entry.at()).equals(today));
        if (!written) {
            write(caseId, actor, today);
        }
        return written ? chain : ledger.chain(caseId);
    }

    public void exported(String caseId, Actor actor) {
        ledger.append(caseId, Entry.by(actor, EXPORTED, Map.of()));
    }

    /** The table lets two looks at the same moment write one entry. */
    private void write(String caseId, Actor actor, LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into case_viewing (case_id, person_id, viewed_on) values (?, ?, ?)")
                        .params(caseId, actor.personId(), today)
                        .update();
                ledger.append(caseId, Entry.by(actor, VIEWED, Map.of()));
            });
        } catch (DuplicateKeyException second) {
            // the other look has written it
        }
    }
}
