package org.evenhand.people.roster;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.people.Actor;
import org.evenhand.people.RosterChanged;
import org.evenhand.people.roster.RosterImport.State;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports of the roster: a file is compared with the roster and kept; applying it later does exactly what was shown,
 * in one transaction, or nothing.
 */
@Component
public class RosterImports {

    /** The largest file that is read, in bytes: 20 MB, some 150,000 people. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    /** How many problems of a file are kept and shown. */
    public static final int PROBLEMS_KEPT = Problems.KEPT;

    private static final int LONGEST_FILE_NAME = 255;

    private final ImportTables tables;
    private final RosterTable roster;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RosterImports(
            ImportTables tables,
            RosterTable roster,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.roster = roster;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Reads a roster file, compares it with the roster and keeps what it would change. A file with problems is kept
     * with these alone.
     *
     * @param fileName as the browser gives it; only shown
     * @return the import, {@link State#PENDING} or {@link State#REFUSED}
     * @throws Refusal INVALID when the file is larger than {@link #LARGEST_FILE}
     */
    @Transactional
    public RosterImport upload(String fileName, byte[] file, Actor by) {
        if (file.length > LARGEST_FILE) {
            throw Refusal.because(Kind.INVALID, "people.roster.refused.tooLarge");
        }
        long version = roster.version();
        var reading = RosterReader.read(file, calendar.dateOf(clock.instant()));
        var plan = reading.problems() > 0 ? RosterPlan.none() : RosterPlan.between(roster.everybody(), reading.rows());
        var imported = imported(fileName, file, version, reading, plan, by);
        tables.add(imported, reading.firstProblems(), plan.all());
        return imported;
    }

    /**
     * The import with that id.
     *
     * @throws Refusal MISSING when there is none
     */
    public RosterImport get(String id) {
        return tables.find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "people.roster.refused.unknownImport"));
    }

    /** The first problems of an import, at most {@link #PROBLEMS_KEPT}, in the order of the file. */
    public List<RosterProblem> problems(String id) {
        return tables.problems(id);
    }

    /**
     * Some changes of one kind.
     *
     * @param after the {@code seq} that they follow, 0 to start with
     */
    public List<RosterChange> changes(String id, ChangeKind kind, int after, int limit) {
        return tables.changes(id, kind, after, limit);
    }

    /** Whether the roster is still the one that the import was compared with. */
    public boolean isCurrent(RosterImport imported) {
        return imported.rosterVersion() == roster.version();
    }

    /** Whether that person is among those who leave with the import. */
    public boolean isLeaving(String id, String personId) {
        return tables.isLeaving(id, personId);
    }

    /** The latest imports, newest first. */
    public List<RosterImport> latest(int limit) {
        return tables.latest(limit);
    }

    /**
     * Changes the roster as was shown. Does nothing when that was done before.
     *
     * @throws Refusal MISSING when there is no such import; INVALID when it has problems; MOVED_ON when it was
     *     discarded, or the roster has changed since
     */
    @Transactional
    public void apply(String id, Actor by) {
        refuseProblems(get(id));
        if (tables.decide(id, State.APPLIED, by.personId(), clock.instant())) {
            change(get(id));
        } else if (get(id).state() != State.APPLIED) {
            throw Refusal.because(Kind.MOVED_ON, "people.roster.refused.discarded");
        }
    }

    /**
     * Gives up a pending import and forgets what it would have changed. Does nothing when that was done before.
     *
     * @throws Refusal MISSING when there is no such import; INVALID when it has problems; MOVED_ON when it was applied
     */
    @Transactional
    public void discard(String id, Actor by) {
        refuseProblems(get(id));
        if (tables.decide(id, State.DISCARDED, by.personId(), clock.instant())) {
            tables.dropChanges(id);
        } else if (get(id).state() != State.DISCARDED) {
            throw Refusal.because(Kind.MOVED_ON, "people.roster.refused.applied");
        }
    }

    private static void refuseProblems(RosterImport imported) {
        if (imported.state() == State.REFUSED) {
            throw Refusal.because(Kind.INVALID, "people.roster.refused.hasProblems");
        }
    }

    private void change(RosterImport imported) {
        if (!imported.changesAnything()) {
            return;
        }
        if (!roster.moveOnFrom(imported.rosterVersion())) {
            throw Refusal.because(Kind.MOVED_ON, "people.roster.refused.rosterChanged");
        }
        var changes = tables.changes(imported.id());
        roster.apply(changes);
        events.publishEvent(changed(changes));
    }

    private static RosterChanged changed(Map<ChangeKind, List<RosterChange>> changes) {
        var joined = ids(changes, ChangeKind.JOINING);
        joined.addAll(ids(changes, ChangeKind.RETURNING));
        return new RosterChanged(
                joined, ids(changes, ChangeKind.CHANGING), ids(changes, ChangeKind.LEAVING), rolesChanged(changes));
    }

    /** Those given other roles, and every manager before or after of whoever was moved: they may be one no longer. */
    private static Set<String> rolesChanged(Map<ChangeKind, List<RosterChange>> changes) {
        var ids = new HashSet<String>();
        changes.values().stream().flatMap(List::stream).forEach(change -> {
            if (change.isOfRoles()) {
                ids.add(change.personId());
            }
            ids.addAll(change.managersConcerned());
        });
        return ids;
    }

    private static Set<String> ids(Map<ChangeKind, List<RosterChange>> changes, ChangeKind kind) {
        return changes.getOrDefault(kind, List.of()).stream()
                .map(RosterChange::personId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private RosterImport imported(
            String fileName, byte[] file, long version, RosterReading reading, RosterPlan plan, Actor by) {
        return new RosterImport(
                UUID.randomUUID().toString(),
                shownName(fileName),
                Sha256.of(file),
                version,
                reading.problems() > 0 ? State.REFUSED : State.PENDING,
                by.personId(),
                clock.instant(),
                null,
                null,
                reading.rowsRead(),
                reading.problems(),
                counts(plan),
                plan.unchanged());
    }

    private static Map<ChangeKind, Integer> counts(RosterPlan plan) {
        var counts = new EnumMap<ChangeKind, Integer>(ChangeKind.class);
        for (var kind : ChangeKind.values()) {
            counts.put(kind, plan.count(kind));
        }
        return counts;
    }

    /** The last part of the name, without control characters. */
    private static String shownName(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_FILE_NAME));
    }
}
