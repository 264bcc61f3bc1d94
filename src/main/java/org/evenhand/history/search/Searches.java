package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenhand.history.search.FoundRows.Found;
import org.evenhand.history.search.FoundRows.Wanted;
import org.evenhand.history.search.TermRows.Known;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Searches for Library HR, page by page and newest first. Each page looks at no more than a number of places, however many
 * entries there are: where filters are each common and hardly ever meet, it says how far back it has looked.
 */
@Service
public class Searches {

    private static final int MOST_TURNS = 500;

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    /** Places looked at in one question, and questions for one page. */
    static final int PLACES = 500;

    static final int QUESTIONS = 3;

    private final CatchUp catchUp;
    private final WithheldCases withheld;
    private final TermRows terms;
    private final FoundRows rows;
    private final SearchHits hits;
    private final SearchLog log;
    private final LibraryCalendar calendar;

    Searches(
            CatchUp catchUp,
            WithheldCases withheld,
            TermRows terms,
            FoundRows rows,
            SearchHits hits,
            SearchLog log,
            LibraryCalendar calendar) {
        this.catchUp = catchUp;
        this.withheld = withheld;
        this.terms = terms;
        this.rows = rows;
        this.hits = hits;
        this.log = log;
        this.calendar = calendar;
    }

    /** What one look has found. */
    private record Look(List<Found> found, @Nullable Long next, boolean cut) {}

    /**
     * A page; that it was asked for stands in the ledger.
     *
     * @param after where the page before ended; null for the first
     * @throws Refusal NOT_ALLOWED for whoever is not in Library HR
     */
    public SearchPage page(SearchQuery query, @Nullable Long after, Actor actor) {
        if (!actor.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.search.refused.hrOnly");
        }
        boolean behind = catchUp.isStillBehind();
        log.searched(query, after != null, actor);
        SearchRange range = SearchRange.of(query, calendar.zone(), after == null ? Place.NEWEST : after);
        Optional<Wanted> wanted = wanted(query, actor);
        if (wanted.isEmpty() || range.isEmpty()) {
            return new SearchPage(query, List.of(), new Tally(0, true), null, null, behind);
        }
        Look look = look(wanted.get(), range);
        Tally tally = after == null ? tally(wanted.get(), range, look) : null;
        return new SearchPage(
                query,
                hits.of(look.found()),
                tally,
                look.next(),
                look.cut() && look.next() != null ? Place.timeOf(look.next()) : null,
                behind);
    }

    /**
     * Puts in what has happened, also when that is much, so that whoever takes everything along has it.
     *
     * @throws Refusal MOVED_ON when it is too much to wait for
     */
    public void catchUp() {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (!catchUp.isStillBehind()) {
                return;
            }
        }
        throw Refusal.because(Kind.MOVED_ON, "history.search.refused.behind");
    }

    /**
     * Everything that is found, page after page; that it was asked for stands in the ledger once.
     *
     * @throws Refusal NOT_ALLOWED for whoever is not in Library HR
     */
    public void each(SearchQuery query, Actor actor, Consumer<List<SearchHit>> page) {
        if (!actor.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.search.refused.hrOnly");
        }
        log.searched(query, false, actor);
        Optional<Wanted> wanted = wanted(query, actor);
        Long after = wanted.isEmpty() ? null : Long.valueOf(Place.NEWEST);
        while (after != null) {
            SearchRange range = SearchRange.of(query, calendar.zone(), after);
            Look look = range.isEmpty() ? new Look(List.of(), null, false) : look(wanted.orElseThrow(), range);
            page.accept(hits.of(look.found()));
            after = look.next();
        }
    }

    /** Empty when a term stands nowhere, or marks were typed and no word. */
    private Optional<Wanted> wanted(SearchQuery query, Actor actor) {
        List<String> texts = query.terms();
        Map<String, Known> known = terms.known(texts);
        boolean noWord = !query.words().isEmpty() && query.wordsLookedFor().isEmpty();
        return noWord || known.size() < texts.stream().distinct().count()
                ? Optional.empty()
                : Optional.of(new Wanted(List.copyOf(known.values()), withheld.from(actor)));
    }

    private Look look(Wanted wanted, SearchRange whole) {
        List<Found> found = new ArrayList<>();
        SearchRange left = whole;
        for (int question = 0; question < QUESTIONS; question++) {
            Optional<Long> end = end(wanted, left);
            SearchRange part = end.map(left::to).orElse(left);
            found.addAll(rows.page(wanted, part, PAGE_SIZE + 1 - found.size()));
            if (found.size() > PAGE_SIZE) {
                return new Look(
                        found.subList(0, PAGE_SIZE), found.get(PAGE_SIZE - 1).place(), false);
            }
            if (end.isEmpty()) {
                return new Look(found, null, false);
            }
            left = left.from(end.get());
        }
        return new Look(found, left.after(), true);
    }

    /** Where one question ends; empty when it can look at all that is left. */
    private Optional<Long> end(Wanted wanted, SearchRange left) {
        boolean few = !wanted.terms().isEmpty() && wanted.terms().get(0).entries() <= PLACES * QUESTIONS;
        return few ? Optional.empty() : rows.placeAfter(wanted, left, PLACES);
    }

    /** A page with room has counted already; for a full one it is counted how many there are, as far as one question looks. */
    private Tally tally(Wanted wanted, SearchRange range, Look look) {
        if (look.next() == null || look.cut()) {
            return new Tally(look.found().size(), !look.cut());
        }
        Optional<Long> end = end(wanted, range);
        int counted = rows.count(wanted, end.map(range::to).orElse(range), Tally.MOST + 1);
        return new Tally(Math.min(counted, Tally.MOST), counted <= Tally.MOST && end.isEmpty());
    }
}
