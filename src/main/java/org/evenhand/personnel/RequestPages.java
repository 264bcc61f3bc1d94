package org.evenhand.personnel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A record request for the person and for Library HR; for anybody else there is none. What the record holds is read by the
 * person alone, by whoever prepares it until it is open, and by them on behalf of somebody who has left.
 */
@Service
@Transactional
public class RequestPages {

    private static final String WITHDRAWN = "recordRequestWithdrawn";

    private final RequestRows rows;
    private final GivenRecord given;
    private final PersonnelRecord record;
    private final RequestRecord written;
    private final People people;
    private final Inbox inbox;
    private final Drafts drafts;
    private final Processes processes;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    RequestPages(
            RequestRows rows,
            GivenRecord given,
            PersonnelRecord record,
            RequestRecord written,
            People people,
            Inbox inbox,
            Drafts drafts,
            Processes processes,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.given = given;
        this.record = record;
        this.written = written;
        this.people = people;
        this.inbox = inbox;
        this.drafts = drafts;
        this.processes = processes;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws Refusal MISSING when there is no such request, or none for this person */
    @Transactional(readOnly = true)
    public RequestPage of(String caseId, Actor actor) {
        RecordRequest request = required(caseId, actor);
        boolean own = request.personId().equals(actor.personId());
        OpenTask waiting = inbox.openIn(caseId).stream()
                .map(InboxItem::task)
                .filter(task -> actor.personId().equals(task.assignee()))
                .findFirst()
                .orElse(null);
        return new RequestPage(
                request,
                own,
                waiting,
                request.isLate(calendar.dateOf(clock.instant())),
                reads(request, actor),
                own && request.state().isUnderWay(request.way()),
                ledger.of(caseId));
    }

    /** The person's own requests, the newest first. */
    @Transactional(readOnly = true)
    public List<RecordRequest> of(Actor actor) {
        return rows.of(actor.personId());
    }

    /**
     * The record as it is given; that somebody read or took it stands in the ledger.
     *
     * @param how {@code recordRead}, or {@code recordTaken} for a copy
     * @throws Refusal MISSING for whoever may not read it, and before and after it is open
     */
    public List<GivenDocument> read(String caseId, String how, Actor actor) {
        RecordRequest request = required(caseId, actor);
        if (!reads(request, actor)) {
            throw RequestRows.missing();
        }
        written.note(caseId, how, Map.of(), actor);
        return given.of(request);
    }

    /**
     * What was found, in full, for whoever prepares it.
     *
     * @throws Refusal MISSING for anybody else, and once it is prepared
     */
    public List<RecordItem> found(String caseId, Actor actor) {
        RecordRequest request = required(caseId, actor);
        if (!request.is(RequestState.ASKED) || !request.hrId().equals(actor.personId())) {
            throw RequestRows.missing();
        }
        written.note(caseId, "recordLookedAt", Map.of(), actor);
        return record.of(request.personId()).stream()
                .map(PersonnelRecord.Proposed::item)
                .toList();
    }

    /**
     * The person needs it no more; it is not counted then.
     *
     * @throws Refusal MISSING for anybody else; MOVED_ON when it is over
     */
    public void withdraw(String caseId, Map<String, Object> values, Actor by) {
        ledger.hold(caseId);
        RecordRequest request = required(caseId, by);
        if (!request.personId().equals(by.personId())) {
            throw RequestRows.missing();
        }
        if (!request.state().isUnderWay(request.way())) {
            throw Refusal.because(Kind.MOVED_ON, "personnel.refused.over");
        }
        rows.move(caseId, request.state(), RequestState.WITHDRAWN);
        written.keep(
                caseId, PersonnelDocument.RECORD_REQUEST_WITHDRAWAL, "recordRequestWithdrawn", values, Map.of(), by);
        inbox.openIn(caseId)
                .forEach(item -> drafts.discard(
                        caseId, item.task().step(), String.valueOf(item.task().assignee())));
        processes.correlate(WITHDRAWN, caseId, Map.of(), by);
    }

    private RecordRequest required(String caseId, Actor actor) {
        return rows.find(caseId)
                .filter(request -> request.personId().equals(actor.personId()) || actor.has(Role.HR))
                .orElseThrow(RequestRows::missing);
    }

    private boolean reads(RecordRequest request, Actor actor) {
        boolean own = request.personId().equals(actor.personId());
        boolean handsOut = request.hrId().equals(actor.personId())
                && people.find(request.personId()).filter(Person::active).isEmpty();
        return request.isReadable() && (own || handsOut);
    }
}
