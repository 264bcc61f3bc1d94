package org.evenhand.history.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenhand.history.search.FoundRows.Wanted;
import org.evenhand.history.search.PostingRows.Stretch;
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
    public static final int PAGE_SIZE = Look.SHOWN;

    /** Places looked at first, which often suffices. */
    private static final int FIRST_PLACES = 500;

    /** Places looked at for one page at most. */
    static final int PLACES = 1_000;

    private final CatchUp catchUp;
    private final WithheldCases withheld;
    private final TermRows terms;
    private final PlaceRows places;
    private final FoundRows rows;
    private final SearchHits hits;
    private final SearchLog log;
    private final LibraryCalendar calendar;

    Searches(
            CatchUp catchUp,
            WithheldCases withheld,
            TermRows terms,
            PlaceRows places,
            FoundRows rows,
            SearchHits hits,
            SearchLog log,
            LibraryCalendar calendar) {
        this.catchUp = catchUp;
        this.withheld = withheld;
        this.terms = terms;
        this.places = places;
        this.rows = rows;
        this.hits = hits;
        this.log = log;
        this.calendar = calendar;
    }

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
        return new SearchPage(
                query,
                hits.of(rows.at(look.shown())),
                after == null ? look.tally() : null,
                look.next(),
                look.isCut() ? Place.timeOf(Objects.requireNonNull(look.next())) : null,
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
            Look look = range.isEmpty() ? Look.NOTHING : look(wanted.orElseThrow(), range);
            page.accept(hits.of(rows.at(look.fitting())));
            after = look.lookedTo();
        }
    }

    /** Empty when a term stands nowhere, or marks were typed and no word. */
    private Optional<Wanted> wanted(SearchQuery query, Actor actor) {
        List<String> texts = query.terms();
        Map<String, Known> known = terms.known(texts);
        boolean noWord = !query.words().isEmpty() && query.wordsLookedFor().isEmpty();
        return noWord || known.size() < texts.stream().distinct().count()
                ? Optional.empty()
                : Optional.of(new Wanted(List.copyOf(known.values()), places.ofCases(withheld.from(actor))));
    }

    private Look look(Wanted wanted, SearchRange range) {
        Stretch first = rows.fitting(wanted, range, FIRST_PLACES);
        if (first.end().isEmpty() || first.places().size() > Look.SHOWN) {
            return Look.of(first);
        }
        Stretch further = rows.fitting(wanted, range.from(first.end().get()), PLACES - FIRST_PLACES);
        return Look.of(first.and(further));
    }
}
