package org.evenhand.history.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenhand.people.Actor;
import org.evenhand.record.EntryKey;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The index finds what somebody would find who reads the whole ledger, by whatever filters. */
@EvenhandTest
class SearchEqualsAScanTests {

    private static final int TURNS = 150;
    private static final long SEED = 20_261_122;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Ledger ledger;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    SearchRenewal renewal;

    private SearchWorld search;
    private List<String> cases;
    private String unit;
    private Actor hr;

    @BeforeEach
    void aFewReviews() {
        ReviewWorld world = new ReviewWorld(beans);
        search = new SearchWorld(beans);
        cases = world.reviews(4);
        unit = search.ownUnit(
                cases.stream().map(id -> reviews.get(id).personId()).toList());
        world.goesTo(cases.get(1), "holdConversation");
        world.goesToTheEnd(cases.get(2));
        world.goesTo(cases.get(3), "holdConversation");
        search.putsIn(cases);
        hr = world.library.hr;
    }

    @Test
    void findsTheSameByRandomFilters() {
        List<LedgerEntry> all =
                cases.stream().flatMap(id -> ledger.of(id).stream()).toList();
        Random random = new Random(SEED);
        int nonEmpty = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            SearchQuery query = random(all, random);
            List<EntryKey> expected = all.stream()
                    .filter(entry -> fits(entry, query))
                    .map(SearchEqualsAScanTests::key)
                    .toList();
            List<SearchHit> found = search.all(query, hr);
            assertThat(found.stream().map(hit -> new EntryKey(hit.caseId(), hit.seq())))
                    .as(query.toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found)
                    .as(query.toString())
                    .isSortedAccordingTo(Comparator.comparing(SearchHit::at).reversed());
            nonEmpty += expected.isEmpty() ? 0 : 1;
        }
        assertThat(nonEmpty).isBetween(TURNS / 3, TURNS - 1);
    }

    @Test
    void countsWhatItFinds() {
        SearchPage page = search.first(Asked.forAnything().unit(unit).query(), hr);
        int all = cases.stream().mapToInt(id -> ledger.of(id).size()).sum();
        assertThat(page.tally()).isEqualTo(new Tally(all, true));
        assertThat(page.hits()).hasSize(Searches.PAGE_SIZE);
    }

    @Test
    void isTheSameWhenMadeAnew() {
        SearchQuery everything = Asked.forAnything().unit(unit).query();
        SearchQuery text = Asked.forAnything().unit(unit).words("maps").query();
        List<SearchHit> live = search.all(everything, hr);
        List<SearchHit> liveText = search.all(text, hr);
        assertThat(liveText).isNotEmpty();
        renewal.makeAnew();
        search.putsIn(cases);
        assertThat(addresses(search.all(everything, hr))).containsExactlyInAnyOrderElementsOf(addresses(live));
        assertThat(addresses(search.all(text, hr))).containsExactlyInAnyOrderElementsOf(addresses(liveText));
    }

    /** Their places among cases of the same millisecond may be others. */
    private static List<String> addresses(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::address).toList();
    }

    private static EntryKey key(LedgerEntry entry) {
        return new EntryKey(entry.caseId(), entry.seq());
    }

    private SearchQuery random(List<LedgerEntry> all, Random random) {
        LedgerEntry some = all.get(random.nextInt(all.size()));
        Asked asked = Asked.forAnything().unit(unit);
        for (UnaryOperator<Asked> filter : filters(some, all.get(random.nextInt(all.size())), random)) {
            asked = random.nextInt(4) == 0 ? filter.apply(asked) : asked;
        }
        return asked.query();
    }

    private List<UnaryOperator<Asked>> filters(LedgerEntry one, LedgerEntry other, Random random) {
        List<UnaryOperator<Asked>> filters = new ArrayList<>(List.of(
                asked -> asked.kind(one.kind()),
                asked -> asked.actor(one.actor()),
                asked -> asked.person(reviews.get(one.caseId()).personId()),
                asked -> asked.days(day(one), null),
                asked -> asked.days(null, day(one)),
                asked -> asked.days(day(one), day(one)),
                asked -> asked.actor(other.actor()),
                asked -> asked.late(Lateness.ANY)));
        if (one.facts().get("step") instanceof String step) {
            filters.add(asked -> asked.step(step));
        }
        Stream.of("result", "answer", "outcome")
                .filter(name -> one.facts().get(name) instanceof String)
                .forEach(name -> filters.add(
                        asked -> asked.outcome(String.valueOf(one.facts().get(name)))));
        one.definitionVersions()
                .forEach((process, version) -> filters.add(
                        asked -> asked.version(process, Integer.parseInt(version.substring(1)) + random.nextInt(2))));
        return filters;
    }

    private LocalDate day(LedgerEntry entry) {
        return calendar.dateOf(entry.at());
    }

    /** Read without anything of the index. */
    private boolean fits(LedgerEntry entry, SearchQuery query) {
        Map<String, Object> facts = entry.facts();
        LocalDate day = day(entry);
        return is(query.person(), List.of(reviews.get(entry.caseId()).personId()))
                && is(query.kind(), List.of(entry.kind()))
                && is(query.actor(), List.of(entry.actor()))
                && is(query.step(), List.of(String.valueOf(facts.get("step"))))
                && is(
                        query.outcome(),
                        Stream.of("result", "answer", "outcome", "decision")
                                .map(name -> String.valueOf(facts.get(name)))
                                .toList())
                && (query.version() == 0
                        || ("v" + query.version())
                                .equals(entry.definitionVersions().get(query.process())))
                && (query.lateness() == null
                        || Set.of("latenessEscalated", "institutionLate").contains(entry.kind()))
                && (query.from() == null || !day.isBefore(query.from()))
                && (query.until() == null || !day.isAfter(query.until()));
    }

    private static boolean is(String wanted, Collection<String> present) {
        return wanted.isEmpty() || present.contains(wanted);
    }

    @Test
    void keepsTheOrderOfAMillisecond() {
        Instant moment = Instant.parse("2026-12-08T10:00:00.123Z");
        LedgerEntry entry = ledger.of(cases.get(0)).get(0);
        long place = Place.of(entry, 0);
        assertThat(Place.timeOf(place)).isEqualTo(entry.at());
        assertThat(Place.from(moment)).isGreaterThan(Place.from(moment.plusMillis(1)));
        assertThat(Place.of(entry, 1)).isNotEqualTo(place);
        assertThat(Place.timeOf(Place.of(entry, 4_095))).isEqualTo(entry.at());
    }
}
