package org.evenhand.disclosure.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.history.ExportRows;
import org.evenhand.history.PartsTaken;
import org.evenhand.history.TakenExport;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerPages;
import org.evenhand.record.RecordChecks;
import org.evenhand.shared.Ids;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands event logs out to Library HR, and remembers how far each has come. Cases in which the person has a part are left out. */
@Service
public class EventLogs {

    /** What the ledger of the record says of it. */
    static final String EXPORTED = "eventLogExported";

    private static final int SHOWN = 10;

    private final LogCases cases;
    private final LedgerPages pages;
    private final PartsTaken parts;
    private final People people;
    private final ExportRows rows;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final LibraryCalendar calendar;
    private final Clock clock;

    EventLogs(
            LogCases cases,
            LedgerPages pages,
            PartsTaken parts,
            People people,
            ExportRows rows,
            Ledger ledger,
            TransactionTemplate transaction,
            LibraryCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.pages = pages;
        this.parts = parts;
        this.people = people;
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = transaction;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A log that is about to be written. */
    public record Begun(String id, LogQuery query, Instant takenAt, Actor actor) {}

    /**
     * Writes into the ledger who takes which log out.
     *
     * @throws Refusal NOT_ALLOWED for whoever is not in Library HR; INVALID for days the wrong way round and when there is no
     *     such case
     */
    public Begun begin(LogQuery query, Actor actor) {
        if (!actor.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.search.refused.hrOnly");
        }
        requireOrder(query);
        Begun begun = new Begun(Ids.next(), query, clock.instant().plusMillis(1).truncatedTo(ChronoUnit.MILLIS), actor);
        LogRange range = range(begun);
        long count = query.processes().stream()
                .mapToLong(process -> cases.count(process, range))
                .sum();
        if (count == 0) {
            throw Refusal.because(Kind.INVALID, "disclosure.log.refused.none");
        }
        transaction.executeWithoutResult(status -> {
            Map<String, Object> facts = query.facts();
            facts.put("export", begun.id());
            ledger.append(RecordChecks.RECORD, Entry.by(actor, EXPORTED, facts));
            rows.begin(TakenExport.begun(
                    begun.id(), query.format().what(), query.reason(), actor.personId(), begun.takenAt(), count));
        });
        return begun;
    }

    private static void requireOrder(LogQuery query) {
        if (query.from() != null && query.until() != null && query.until().isBefore(query.from())) {
            throw Refusal.because(Kind.INVALID, "disclosure.log.refused.order");
        }
    }

    private LogRange range(Begun begun) {
        return LogRange.of(begun.query(), calendar.zone(), begun.takenAt());
    }

    /** Writes the log while it is read on the other side; nothing of it is kept. */
    public void write(Begun begun, OutputStream out) throws IOException {
        LogQuery query = begun.query();
        LogNames names = query.isNamed() ? LogNames.ofThe(people) : LogNames.pseudonyms();
        new LogRun(
                        cases,
                        pages,
                        parts.reachOf(begun.actor()),
                        names,
                        range(begun),
                        query.format().writer(out))
                .write(query.processes(), done -> rows.progress(begun.id(), done));
        rows.end(begun.id(), clock.instant());
    }

    /** The newest logs that were taken out, newest first. */
    public List<TakenExport> latest() {
        return rows.latest(
                Arrays.stream(LogFormat.values()).map(LogFormat::what).toList(), SHOWN);
    }
}
