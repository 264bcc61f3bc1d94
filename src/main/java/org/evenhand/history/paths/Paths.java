package org.evenhand.history.paths;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.history.paths.PathQueries.Along;
import org.evenhand.history.paths.PathQueries.Chosen;
import org.evenhand.history.search.WithheldCases;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.Looks;
import org.evenhand.record.RecordChecks;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells Library HR which ways cases took. Cases of which search says nothing to somebody are in none of the numbers they see.
 */
@Service
@Transactional
public class Paths {

    /** Cases on a page. */
    public static final int PAGE_SIZE = 25;

    static final String LISTED = "pathCasesListed";

    static final String READ = "pathsRead";

    private final PathQueries queries;
    private final CountedPaths counted;
    private final WithheldCases withheld;
    private final LibraryCalendar calendar;
    private final Ledger ledger;
    private final Looks looks;

    Paths(
            PathQueries queries,
            CountedPaths counted,
            WithheldCases withheld,
            LibraryCalendar calendar,
            Ledger ledger,
            Looks looks) {
        this.looks = looks;
        this.counted = counted;
        this.queries = queries;
        this.withheld = withheld;
        this.calendar = calendar;
        this.ledger = ledger;
    }

    /**
     * All numbers of these cases; as many queries for ten thousand of them as for one, and counted once until a case joins or
     * leaves.
     *
     * @throws Refusal NOT_ALLOWED for whoever is not in Library HR; MISSING for a process of which no ways are kept
     */
    @Transactional(readOnly = true)
    public PathFigures of(PathFilter filter, Actor by) {
        Chosen chosen = chosen(filter, by);
        // asked first: what joins meanwhile is counted with the turn before, and anew with its own
        return counted.of(chosen, filter, queries.turns(), () -> count(chosen, filter));
    }

    /** The same for a page: that somebody looked at them stands in the ledger, once for each person, day and choice. */
    public PathFigures shown(PathFilter filter, Actor by) {
        PathFigures figures = of(filter, by);
        Map<String, Object> facts = filter.facts();
        looks.at(RecordChecks.RECORD, "ways/" + Sha256.of(facts.toString()), Entry.by(by, READ, facts));
        return figures;
    }

    private PathFigures count(Chosen chosen, PathFilter filter) {
        Map<Integer, Long> versions = queries.versions(chosen);
        return new PathFigures(
                filter,
                versions.values().stream().mapToLong(Long::longValue).sum(),
                versions,
                queries.variants(chosen),
                queries.steps(chosen),
                queries.loops(chosen),
                queries.marks(chosen),
                queries.times(chosen));
    }

    /** Cycles or rounds that can be chosen, with their names. */
    @Transactional(readOnly = true)
    public Map<String, String> groups(String process) {
        return queries.groups(process);
    }

    /**
     * Cases that took that way or to which that happened, by id. That they were listed stands in the ledger.
     *
     * @param variant number of a way; 0 for any
     * @param after the last one of the page before
     * @throws Refusal NOT_ALLOWED for whoever is not in Library HR; MISSING without such a process or way
     */
    public PathCases cases(PathFilter filter, int variant, @Nullable PathMark mark, @Nullable String after, Actor by) {
        Chosen chosen = chosen(filter, by);
        String steps = variant == 0 ? "" : queries.variant(variant);
        if (steps == null) {
            throw Refusal.because(Kind.MISSING, "history.paths.refused.noVariant");
        }
        if (variant != 0) {
            chosen = chosen.and("c.variant_id = :variant", "variant", variant);
        }
        if (mark != null) {
            chosen = chosen.and(
                    "exists (select 1 from path_mark m where m.mark = :mark and m.case_id = c.case_id)",
                    "mark",
                    mark.name());
        }
        if (after != null) {
            chosen = chosen.and("c.case_id > :after", "after", after);
        }
        List<PathCase> found = queries.cases(chosen, Along.of(filter, variant), PAGE_SIZE + 1);
        ledger.append(RecordChecks.RECORD, Entry.by(by, LISTED, facts(filter, steps, mark, after)));
        List<PathCase> page = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        return new PathCases(
                TakenVariant.read(steps),
                page,
                found.size() > PAGE_SIZE ? page.get(PAGE_SIZE - 1).caseId() : null);
    }

    private static Map<String, Object> facts(
            PathFilter filter, String steps, @Nullable PathMark mark, @Nullable String after) {
        Map<String, Object> facts = new TreeMap<>(filter.facts());
        if (!steps.isEmpty()) {
            facts.put("way", Sha256.of(steps));
        }
        if (mark != null) {
            facts.put("mark", mark.name());
        }
        if (after != null) {
            facts.put("laterPage", true);
        }
        return facts;
    }

    private Chosen chosen(PathFilter filter, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.paths.refused.hrOnly");
        }
        if (!PathIndex.PROCESSES.contains(filter.process())) {
            throw Refusal.because(Kind.MISSING, "history.paths.refused.noProcess");
        }
        Set<String> without = withheld.from(by);
        return Chosen.of(filter, without, calendar.zone());
    }
}
