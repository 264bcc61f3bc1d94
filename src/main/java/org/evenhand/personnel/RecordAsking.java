package org.evenhand.personnel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.engine.Processes;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.reviews.DeadlineRule;
import org.evenhand.shared.Ids;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody asks for their own record, and Library HR enters what somebody who has left has asked for in writing. Two
 * in a calendar year are counted; one that follows entries the person was told of is not. Source: §52C.
 */
@Service
@Transactional
public class RecordAsking {

    private static final String STEP = "prepareRecord";

    private final RequestRows rows;
    private final RequestRecord record;
    private final Processes processes;
    private final People people;
    private final UnrecordedDecisions decisions;
    private final RecordSettings settings;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;
    private final Clock clock;

    RecordAsking(
            RequestRows rows,
            RequestRecord record,
            Processes processes,
            People people,
            UnrecordedDecisions decisions,
            RecordSettings settings,
            CaseTexts texts,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.record = record;
        this.processes = processes;
        this.people = people;
        this.decisions = decisions;
        this.settings = settings;
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the person can ask for today. */
    @Transactional(readOnly = true)
    public Allowance allowance(String personId) {
        return allowance(personId, today());
    }

    private Allowance allowance(String personId, LocalDate on) {
        List<RecordRequest> made = rows.of(personId);
        List<LocalDate> counted = made.stream()
                .filter(request -> request.counted() && !request.is(RequestState.WITHDRAWN))
                .map(RecordRequest::requestedOn)
                .filter(day -> day.getYear() == on.getYear())
                .sorted()
                .toList();
        String underWay = made.stream()
                .filter(request -> request.state().isUnderWay(request.way()))
                .map(RecordRequest::caseId)
                .findFirst()
                .orElse(null);
        return new Allowance(
                settings.perYear(), counted, rows.newEntries(personId).orElse(null), underWay, lastDay(on));
    }

    /** What the form of a request shows. */
    @Transactional(readOnly = true)
    public Map<String, Object> context(Allowance allowance) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("days", days());
        shown.put("lastDay", texts.date(allowance.lastDay()));
        shown.put("perYear", allowance.perYear());
        shown.put(
                "counts",
                allowance.followsAnEntry()
                        ? texts.text("personnel.ask.notCounted")
                        : texts.text(
                                "personnel.ask.counted", allowance.counted().size() + 1));
        return shown;
    }

    /**
     * The person asks for their own record.
     *
     * @throws Refusal MOVED_ON while another is under way; INVALID when those of the year are used, with their days, or when
     *     nobody could prepare it
     */
    public RecordRequest ask(Way way, Map<String, Object> values, Actor by) {
        return begin(by.personId(), way, today(), values, by);
    }

    /**
     * Library HR enters a request in writing of somebody who has left.
     *
     * @throws Refusal as {@link #ask}; NOT_ALLOWED for anybody but Library HR; INVALID for somebody who is still here, and
     *     for a day to come
     */
    public RecordRequest enter(String personId, Way way, LocalDate receivedOn, Map<String, Object> values, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "personnel.refused.notHr");
        }
        if (people.get(personId).active()) {
            throw Refusal.because(Kind.INVALID, "personnel.refused.stillHere");
        }
        if (receivedOn.isAfter(today())) {
            throw Refusal.because(Kind.INVALID, "personnel.refused.toCome");
        }
        return begin(personId, way, receivedOn, values, by);
    }

    private RecordRequest begin(String personId, Way way, LocalDate on, Map<String, Object> values, Actor by) {
        people.lock(personId);
        Allowance allowance = allowance(personId, on);
        requireOpen(allowance);
        RecordRequest request = request(personId, way, on, allowance, by);
        rows.insert(request);
        record.keep(
                request.caseId(),
                request.enteredBy() == null
                        ? PersonnelDocument.RECORD_REQUEST
                        : PersonnelDocument.RECORD_REQUEST_ENTERED,
                "recordRequested",
                values,
                Map.of("way", way.name(), "requestedOn", on.toString(), "counted", request.counted()),
                by);
        processes.start(
                RecordRequest.PROCESS,
                request.caseId(),
                Map.of("staff", personId, "hr", request.hrId(), "inspection", request.isInspection()),
                by);
        return request;
    }

    /** @throws Refusal as {@link #ask} */
    public void requireOpen(Allowance allowance) {
        if (allowance.underWay() != null) {
            throw Refusal.because(Kind.MOVED_ON, "personnel.refused.underWay");
        }
        if (allowance.isUsedUp()) {
            String days = String.join(
                    ", ", allowance.counted().stream().map(texts::date).toList());
            throw Refusal.because(Kind.INVALID, "personnel.refused.usedUp", allowance.perYear(), days);
        }
    }

    private RecordRequest request(String personId, Way way, LocalDate on, Allowance allowance, Actor by) {
        return new RecordRequest(
                Ids.next(),
                personId,
                handler(personId),
                by.personId().equals(personId) ? null : by.personId(),
                way,
                on,
                lastDay(on),
                !allowance.followsAnEntry(),
                allowance.newEntries(),
                RequestState.ASKED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null);
    }

    /** Nobody prepares their own record, nor that of somebody above them while there is anybody else. */
    private String handler(String personId) {
        List<String> others = people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(hr -> !hr.equals(personId))
                .toList();
        return others.stream()
                .filter(hr -> !people.isAbove(personId, hr))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "personnel.refused.noHandler"));
    }

    private LocalDate lastDay(LocalDate requestedOn) {
        return calendar.plusBusinessDays(requestedOn, days());
    }

    private int days() {
        return DeadlineRule.from(
                        decisions.evaluate("deadlines", Map.of("step", STEP)).onlyRow())
                .days();
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
