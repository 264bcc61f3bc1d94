package org.evenhand.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where Human Resources keeps the library calendar. Each change is one entry of the ledger of {@link #CASE}, holds for
 * every deadline that is set from then on, and is told to whoever keeps the deadlines that are set already.
 */
@Service
public class CalendarDesk {

    /** The calendar's own case in the ledger. */
    public static final String CASE = "library-calendar";

    private final CalendarTables tables;
    private final LibraryCalendar calendar;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarDesk(
            CalendarTables tables,
            LibraryCalendar calendar,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.calendar = calendar;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Today in the library. */
    public LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    /** How often the calendar was changed; hand it back with what was decided upon it. */
    @Transactional(readOnly = true)
    public long version() {
        return tables.version();
    }

    @Transactional(readOnly = true)
    public WorkingWeek week() {
        return tables.week();
    }

    /** Days closed between two days, both included, in their order. */
    @Transactional(readOnly = true)
    public List<ClosedDay> closedBetween(LocalDate first, LocalDate last) {
        return tables.between(first, last);
    }

    /** Days between two days that were to be closed and are not. */
    @Transactional(readOnly = true)
    public List<ReopenedDay> reopenedBetween(LocalDate first, LocalDate last) {
        return tables.reopenedBetween(first, last);
    }

    /** @throws Refusal MISSING when people work on that day as in any week */
    @Transactional(readOnly = true)
    public ClosedDay get(LocalDate day) {
        return tables.find(day).orElseThrow(() -> Refusal.because(Kind.MISSING, "calendar.refused.notClosed"));
    }

    /**
     * Closes the library on those days, from today on.
     *
     * @return how many of them were not closed before
     * @throws Refusal INVALID when one lies in the past or beyond the horizon, when all are closed already, or when too
     *     little work would be left
     */
    @Transactional
    public int close(Closing closing, Actor by) {
        requireAhead(closing);
        tables.moveOn();
        var before = present();
        var already = closedDays(closing.first(), closing.last());
        var added = closing.days().filter(day -> !already.contains(day)).toList();
        if (added.isEmpty()) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.closedAlready");
        }
        add(added.stream().map(day -> closed(day, closing, by)).toList(), before, by);
        ledger.append(CASE, Entry.by(by, "daysClosed", facts(closing, added.size())));
        return added.size();
    }

    /**
     * Closes the library on exactly those days, none of which is closed yet: what an import showed.
     *
     * @param version the calendar they were compared with
     * @param facts what the ledger says about it
     * @throws Refusal MOVED_ON when the calendar has changed since; INVALID when too little work would be left
     */
    @Transactional
    public void closeAll(Collection<ClosedDay> days, long version, Map<String, Object> facts, Actor by) {
        requireUnchanged(version);
        add(days, present(), by);
        ledger.append(CASE, Entry.by(by, "daysImported", facts));
    }

    /**
     * Lets people work on a day that was to be closed.
     *
     * @throws Refusal MISSING when it is not closed; MOVED_ON when it is today or over; INVALID without a reason
     */
    @Transactional
    public void reopen(LocalDate day, String reason, Actor by) {
        if (reason.isBlank()) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.noReason");
        }
        tables.moveOn();
        var closed = get(day);
        if (!day.isAfter(today())) {
            throw Refusal.because(Kind.MOVED_ON, "calendar.refused.overAlready");
        }
        var before = present();
        tables.reopen(new ReopenedDay(closed, by.personId(), clock.instant(), reason.strip()));
        ledger.append(
                CASE,
                Entry.by(
                        by,
                        "dayReopened",
                        Map.of("day", day.toString(), "kind", closed.kind().name())));
        tellOf(before, by);
    }

    /**
     * Changes the ordinary week.
     *
     * @param version of the calendar that was looked at
     * @throws Refusal MOVED_ON when somebody has changed the calendar since; INVALID when too little work would be left
     */
    @Transactional
    public void change(WorkingWeek week, long version, Actor by) {
        requireUnchanged(version);
        var before = tables.week();
        var daysBefore = present();
        CalendarRules.requireWork(week.without(tables.closed()), today());
        tables.change(week);
        ledger.append(CASE, Entry.by(by, "workingWeekChanged", facts(before, week)));
        tellOf(daysBefore, by);
    }

    private void add(Collection<ClosedDay> days, LibraryDays before, Actor by) {
        tables.add(days);
        CalendarRules.requireWork(present(), today());
        tellOf(before, by);
    }

    private void tellOf(LibraryDays before, Actor by) {
        events.publishEvent(new LibraryCalendarChanged(tables.version(), before, present(), by.personId()));
    }

    private LibraryDays present() {
        return tables.week().without(tables.closed());
    }

    private void requireUnchanged(long version) {
        if (tables.moveOn() != version + 1) {
            throw Refusal.because(Kind.MOVED_ON, "calendar.refused.changedMeanwhile");
        }
    }

    /** @throws Refusal INVALID when one of the days lies in the past or beyond the horizon */
    public void requireAhead(Closing closing) {
        if (closing.first().isBefore(today())) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.past");
        }
        if (closing.last().isAfter(CalendarRules.horizon(today()))) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.beyond", CalendarRules.HORIZON_YEARS);
        }
    }

    private Set<LocalDate> closedDays(LocalDate first, LocalDate last) {
        return tables.between(first, last).stream().map(ClosedDay::day).collect(Collectors.toCollection(HashSet::new));
    }

    private ClosedDay closed(LocalDate day, Closing closing, Actor by) {
        return new ClosedDay(day, closing.name(), closing.kind(), by.personId(), clock.instant());
    }

    private static Map<String, Object> facts(Closing closing, int days) {
        return Map.of(
                "firstDay", closing.first().toString(),
                "lastDay", closing.last().toString(),
                "kind", closing.kind().name(),
                "days", days);
    }

    private static Map<String, Object> facts(WorkingWeek before, WorkingWeek after) {
        var facts = new TreeMap<String, Object>();
        put(facts, "zone", before.zone().getId(), after.zone().getId());
        put(facts, "workingDays", before.dayNames(), after.dayNames());
        put(facts, "endOfDay", before.endOfDay().toString(), after.endOfDay().toString());
        return new LinkedHashMap<>(facts);
    }

    private static void put(Map<String, Object> facts, String name, String before, String after) {
        if (!before.equals(after)) {
            facts.put(name, after);
            facts.put(name + "Before", before);
        }
    }
}
