package org.evenhand.calendar.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.CalendarRules;
import org.evenhand.calendar.ClosedDay;
import org.evenhand.calendar.imports.CalendarImport.State;
import org.evenhand.calendar.imports.Span.Standing;
import org.evenhand.people.Actor;
import org.evenhand.shared.LibraryDays;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports of calendar files: a file is compared with the library calendar and its days are kept; applying it later
 * closes exactly the days that were shown as new, in one transaction, or none.
 */
@Service
public class CalendarImports {

    /** The largest file that is read, in bytes: 1 MB. */
    public static final int LARGEST_FILE = 1024 * 1024;

    private static final int LONGEST_FILE_NAME = 255;
    private static final int ALL = Integer.MAX_VALUE;

    private final ImportTables tables;
    private final CalendarDesk desk;
    private final Clock clock;

    CalendarImports(ImportTables tables, CalendarDesk desk, Clock clock) {
        this.tables = tables;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Reads a calendar file and keeps what it would close. A file with problems is kept with these alone.
     *
     * @param fileName as the browser gives it; only shown
     * @param kind what the days of the file are
     * @return the import, {@link State#PENDING} or {@link State#REFUSED}
     * @throws Refusal INVALID when the file is larger than {@link #LARGEST_FILE}
     */
    @Transactional
    public CalendarImport upload(String fileName, byte[] file, ClosedDay.Kind kind, Actor by) {
        if (file.length > LARGEST_FILE) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.tooLarge");
        }
        long version = desk.version();
        var closed = closed();
        var reading = checked(FileReader.read(file, desk.today(), closed), closed);
        boolean refused = !reading.problems().isEmpty();
        var head = new CalendarImport(
                UUID.randomUUID().toString(),
                shownName(fileName),
                fingerprint(file),
                kind,
                version,
                refused ? State.REFUSED : State.PENDING,
                by.personId(),
                clock.instant(),
                null,
                null,
                reading.events(),
                reading.problems().size(),
                reading.newDays().size());
        tables.add(head, reading.problems(), reading.spans());
        return head;
    }

    /** @throws Refusal MISSING when there is none with that id */
    public CalendarImport get(String id) {
        return tables.find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "calendar.refused.unknownImport"));
    }

    /** What is wrong with the file, in its order. */
    public List<Problem> problems(String id) {
        return tables.problems(id);
    }

    /** How many spans stand how; standings of which there are none are left out. */
    public Map<Standing, Integer> counts(String id) {
        return tables.counts(id);
    }

    /** Some spans of one standing by their days, those after the first {@code from}. */
    public List<Span> spans(String id, Standing standing, int from, int limit) {
        return tables.spans(id, standing, from, limit);
    }

    /** Days that applying the import would close. */
    public List<LocalDate> newDays(String id) {
        return tables.spans(id, Standing.NEW, 0, ALL).stream()
                .flatMap(Span::days)
                .toList();
    }

    /** Whether the calendar is still the one that the import was compared with. */
    public boolean isCurrent(CalendarImport imported) {
        return imported.calendarVersion() == desk.version();
    }

    /** The latest imports, newest first. */
    public List<CalendarImport> latest(int limit) {
        return tables.latest(limit);
    }

    /**
     * Closes the days that were shown as new. Does nothing when that was done before.
     *
     * @throws Refusal MISSING when there is no such import; INVALID when it has problems; MOVED_ON when it was
     *     discarded, or the calendar has changed since
     */
    @Transactional
    public void apply(String id, Actor by) {
        var imported = decidable(id);
        if (tables.decide(id, State.APPLIED, by.personId(), clock.instant())) {
            close(imported, by);
        } else if (get(id).state() != State.APPLIED) {
            throw Refusal.because(Kind.MOVED_ON, "calendar.refused.discarded");
        }
    }

    /**
     * Gives up a pending import. Does nothing when that was done before.
     *
     * @throws Refusal MISSING when there is no such import; INVALID when it has problems; MOVED_ON when it was applied
     */
    @Transactional
    public void discard(String id, Actor by) {
        decidable(id);
        if (!tables.decide(id, State.DISCARDED, by.personId(), clock.instant()) && get(id).state() != State.DISCARDED) {
            throw Refusal.because(Kind.MOVED_ON, "calendar.refused.applied");
        }
    }

    private CalendarImport decidable(String id) {
        var imported = get(id);
        if (imported.state() == State.REFUSED) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.hasProblems");
        }
        return imported;
    }

    private void close(CalendarImport imported, Actor by) {
        if (imported.newDays() == 0) {
            return;
        }
        var days = tables.spans(imported.id(), Standing.NEW, 0, ALL).stream()
                .flatMap(span -> span.days().map(day -> closed(day, span, imported, by)))
                .toList();
        var facts = Map.<String, Object>of(
                "import", imported.id(),
                "file", imported.fingerprint(),
                "kind", imported.kind().name(),
                "days", days.size());
        desk.closeAll(days, imported.calendarVersion(), facts, by);
    }

    private ClosedDay closed(LocalDate day, Span span, CalendarImport imported, Actor by) {
        return new ClosedDay(day, span.name(), imported.kind(), by.personId(), clock.instant());
    }

    private Set<LocalDate> closed() {
        var today = desk.today();
        return desk.closedBetween(today, CalendarRules.horizon(today)).stream()
                .map(ClosedDay::day)
                .collect(Collectors.toSet());
    }

    /** A file whose days would leave too little work is refused when it is read rather than when it is applied. */
    private Reading checked(Reading reading, Set<LocalDate> closed) {
        var after = new HashSet<>(closed);
        after.addAll(reading.newDays());
        var week = desk.week();
        try {
            CalendarRules.requireWork(
                    new LibraryDays(week.zone(), week.workingDays(), week.endOfDay(), after), desk.today());
            return reading;
        } catch (Refusal tooLittle) {
            return Reading.refused(new Problem(
                    null,
                    tooLittle.key(),
                    tooLittle.arguments().stream().map(String::valueOf).toList()));
        }
    }

    /** The last part of the name, without characters that nobody sees. */
    private static String shownName(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_FILE_NAME));
    }

    private static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
