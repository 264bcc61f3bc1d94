package org.evenhand.history.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.people.RosterChanged;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.RecordChecks;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class SearchPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Ledger ledger;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Searches searches;

    @Autowired
    SearchRenewal renewal;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private ReviewWorld world;
    private SearchWorld search;
    private String caseId;
    private PerformanceReview review;
    private Actor hr;

    @BeforeEach
    void oneReview() {
        world = new ReviewWorld(beans);
        search = new SearchWorld(beans);
        caseId = world.review();
        review = reviews.get(caseId);
        hr = world.library.hr;
    }

    @Test
    void findsAnEntryByEachFilterAndByNoOther() {
        world.goesToTheEnd(caseId);
        LedgerEntry checkpoint = only("checkpointEvaluated");
        LedgerEntry filed = only("reviewFiled");
        assertThat(found(asked())).hasSize(ledger.of(caseId).size());
        assertThat(found(asked().step("rateCriteria")))
                .containsExactly(entryOf("rateCriteria").seq());
        assertThat(found(asked().kind("reviewFiled"))).containsExactly(filed.seq());
        assertThat(found(asked().kind("reviewEnded"))).isEmpty();
        assertThat(found(asked().actor(review.managerId())))
                .isNotEmpty()
                .allMatch(seq -> ledger.of(caseId).get((int) (seq - 1)).actor().equals(review.managerId()));
        assertThat(found(asked().outcome(String.valueOf(checkpoint.facts().get("result")))))
                .contains(checkpoint.seq());
        assertThat(found(asked().outcome("RECEIVED"))).containsExactly(filed.seq());
        int version = Integer.parseInt(
                String.valueOf(entryOf("rateCriteria").definitionVersions().get("annualReview"))
                        .substring(1));
        assertThat(found(asked().version("annualReview", version)))
                .contains(entryOf("rateCriteria").seq());
        assertThat(found(asked().version("annualReview", version + 1))).isEmpty();
        LocalDate day = calendar.dateOf(filed.at());
        assertThat(found(asked().days(day, day))).contains(filed.seq());
        assertThat(found(asked().days(day.plusDays(1), null))).isEmpty();
        assertThat(found(asked().days(null, day.minusYears(1)))).isEmpty();
    }

    @Test
    void findsOnBehalfOfRulesAndLateness() {
        String delegator = new TestPeople(jdbc).add((String) null);
        ledger.append(caseId, new Entry("somebody", delegator, "noted", Map.of(), List.of(), Map.of()));
        ledger.append(
                caseId,
                Entry.automatic("checkpointEvaluated", Map.of("result", "HOLD", "rules", List.of("rule-a", "rule-b"))));
        ledger.append(caseId, Entry.automatic("latenessEscalated", Map.of("step", "writeSelfReview", "level", 1)));
        ledger.append(caseId, Entry.automatic("institutionLate", Map.of("step", "rateCriteria", "daysLate", 2)));
        long last = ledger.of(caseId).size();
        assertThat(found(asked().onBehalfOf(delegator))).containsExactly(last - 3);
        assertThat(found(asked().rule("rule-b"))).containsExactly(last - 2);
        assertThat(found(asked().rule("rule-c"))).isEmpty();
        assertThat(found(asked().late(Lateness.ANY))).containsExactlyInAnyOrder(last, last - 1);
        assertThat(found(asked().late(Lateness.ESCALATED))).containsExactly(last - 1);
        assertThat(found(asked().late(Lateness.ENDED_LATE).step("rateCriteria")))
                .containsExactly(last);
    }

    @Test
    void findsWordsOnlyOnceTheReviewIsFiled() {
        world.goesTo(caseId, "holdConversation");
        assertThat(found(asked().words("maps"))).isEmpty();
        world.goesToTheEnd(caseId);
        assertThat(found(asked().words("MÁPS led")))
                .contains(entryOf("writeSelfReview").seq());
        assertThat(found(asked().words("map"))).isEmpty();
        assertThat(found(asked().words("maps nowhereatall"))).isEmpty();
    }

    @Test
    void takesNoSignForAWildcard() {
        world.goesToTheEnd(caseId);
        for (String typed :
                List.of("%", "_", "m_ps", "map%", "*", "'; drop table person; --", "<script>alert(1)</script>", "\"")) {
            assertThat(found(asked().words(typed))).as(typed).isEmpty();
        }
        assertThat(found(asked().words("\"maps\";"))).isEqualTo(found(asked().words("maps")));
    }

    @Test
    void saysNothingOfCasesInWhichTheSearcherHasAPart() {
        world.goesToTheEnd(caseId);
        for (String person : List.of(
                review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId())) {
            SearchPage page = search.first(asked().query(), inHr(person));
            assertThat(page.hits()).isEmpty();
            assertThat(page.tally()).isEqualTo(new Tally(0, true));
            assertThat(search.first(asked().words("maps").query(), inHr(person)).tally())
                    .isEqualTo(new Tally(0, true));
        }
        assertThat(search.first(asked().query(), world.library.hr()).hits()).isNotEmpty();
    }

    @Test
    void saysNothingOfCasesOfTheSearchersOwnManager() {
        String subordinate = new TestPeople(jdbc).add(review.personId(), Role.HR);
        found(asked());
        assertThat(search.first(asked().query(), inHr(subordinate)).tally()).isEqualTo(new Tally(0, true));
    }

    @Test
    void saysNothingOfFormerReviewsOfWhomTheSearcherHasYetToRate() {
        world.goesToTheEnd(caseId);
        assertThat(found(asked())).isNotEmpty();
        String newManager = new TestPeople(jdbc).add((String) null, Role.HR);
        world.library.leads(newManager, review.personId());
        assertThat(search.all(asked().query(), inHr(newManager))).isNotEmpty();
        world.reviewsOfEverybody();
        assertThat(search.all(asked().query(), inHr(newManager))).isEmpty();
    }

    @Test
    void saysNothingToWhomAConflictKeepsAway() {
        Actor away = world.library.hr();
        assertThat(found(asked())).isNotEmpty();
        jdbc.sql("insert into review_conflict (case_id, person_id, since) values (?, ?, current_timestamp)")
                .params(caseId, away.personId())
                .update();
        assertThat(search.first(asked().query(), away).tally()).isEqualTo(new Tally(0, true));
    }

    @Test
    void leavesOutVotesLettersAndViewsWhoeverSearches() {
        for (String step : List.of("castSealedVote", "castSecondVote", "writeLetter", "givePeerInput")) {
            ledger.append(caseId, Entry.automatic("stepCompleted", Map.of("step", step)));
            assertThat(found(asked().step(step))).as(step).isEmpty();
        }
    }

    @Test
    void leavesOutChainsThatAreNoCasesOfLibraryHr() {
        String audit = "audit-" + caseId;
        String somebody = "somebody-" + caseId;
        ledger.append(audit, new Entry(somebody, null, "exactTableRead", Map.of(), List.of(), Map.of()));
        search.putsIn(List.of(audit));
        assertThat(search.all(Asked.forAnything().actor(somebody).query(), hr)).isEmpty();
    }

    @Test
    void isForLibraryHrAlone() {
        Actor manager = new Actor(review.managerId(), Set.of(Role.STAFF, Role.MANAGER), null);
        assertThatThrownBy(() -> searches.page(SearchQuery.ANY, null, manager))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @Test
    void standsInTheLedgerWithItsFiltersAndWithoutItsWords() {
        search.first(
                asked().words("illness of somebody")
                        .days(LocalDate.of(2026, 1, 1), null)
                        .query(),
                hr);
        List<LedgerEntry> searched = ledger.of(List.of(RecordChecks.RECORD), List.of(SearchLog.SEARCHED));
        LedgerEntry last = searched.get(searched.size() - 1);
        assertThat(last.actor()).isEqualTo(hr.personId());
        assertThat(last.facts())
                .containsEntry("person", review.personId())
                .containsEntry("from", "2026-01-01")
                .containsEntry("wordsLength", 19)
                .doesNotContainKey("laterPage");
        assertThat(last.facts().toString()).doesNotContain("illness");
        assertThat(String.valueOf(last.facts().get("wordsFingerprint"))).hasSize(64);
        search.putsIn(List.of(RecordChecks.RECORD));
        assertThat(search.all(
                        Asked.forAnything()
                                .actor(hr.personId())
                                .kind(SearchLog.SEARCHED)
                                .query(),
                        hr))
                .as("searching can itself be searched")
                .isNotEmpty();
    }

    @Test
    void losesAndRepeatsNothingWhileEntriesAreAdded() {
        for (int number = 0; number < 60; number++) {
            ledger.append(caseId, Entry.automatic("noted", Map.of("number", number)));
            clock.advance(Duration.ofMillis(number % 3));
        }
        List<Long> before = found(asked());
        Set<Long> seen = new HashSet<>();
        SearchPage page = search.first(asked().query(), hr);
        while (true) {
            page.hits().forEach(hit -> assertThat(seen.add(hit.seq())).isTrue());
            if (page.next() == null) {
                break;
            }
            clock.advance(Duration.ofMillis(1));
            ledger.append(caseId, Entry.automatic("noted", Map.of("late", true)));
            page = searches.page(asked().query(), page.next(), hr);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void saysMoreThanTheMostInsteadOfCountingAll() {
        notes(Tally.MOST + 5);
        SearchPage page = search.first(asked().kind("noted").query(), hr);
        assertThat(page.tally()).isEqualTo(new Tally(Tally.MOST, false));
        assertThat(page.hits()).hasSize(Searches.PAGE_SIZE);
    }

    @Test
    void saysHowFarItHasLookedBackWhereFiltersAreCommonAndHardlyEverMeet() {
        int looked = Searches.PLACES;
        ledger.append(caseId, Entry.by(hr, "noted", Map.of("late", true)));
        for (int number = 0; number <= looked; number++) {
            ledger.append(caseId, Entry.by(hr, "marked", Map.of()));
            ledger.append(caseId, Entry.automatic("noted", Map.of()));
        }
        search.putsIn(List.of(caseId));
        SearchQuery never = asked().kind("noted").actor(hr.personId()).query();
        SearchPage page = search.first(never, hr);
        assertThat(page.hits()).isEmpty();
        assertThat(page.tally()).isEqualTo(new Tally(0, false));
        assertThat(page.lookedBackTo()).isNotNull();
        assertThat(search.all(never, hr)).hasSize(1);
    }

    @Test
    void asksAsManyQuestionsWhateverThereIs() throws Exception {
        notes(Searches.PAGE_SIZE);
        searches.page(asked().query(), null, hr);
        List<String> few = Queries.of(() -> searches.page(asked().query(), null, hr));
        notes(200);
        searches.page(asked().query(), null, hr);
        List<String> many = Queries.of(() -> searches.page(asked().query(), null, hr));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(30);
    }

    @Test
    void followsWhoeverMovesToAnotherUnit() {
        String before = search.ownUnit(List.of(review.personId()));
        assertThat(found(asked())).isNotEmpty();
        assertThat(found(Asked.forAnything().unit(before))).isNotEmpty();
        String after = search.ownUnit(List.of(review.personId()));
        events.publishEvent(new RosterChanged(Set.of(), Set.of(review.personId()), Set.of(), Set.of()));
        search.followsTheRoster();
        assertThat(found(Asked.forAnything().unit(before))).isEmpty();
        assertThat(found(Asked.forAnything().unit(after))).isEqualTo(found(asked()));
    }

    @Test
    void forgetsTheWordsOfWhatIsToBeDeleted() {
        world.goesToTheEnd(caseId);
        assertThat(found(asked().words("maps"))).isNotEmpty();
        renewal.forgetTexts(caseId);
        assertThat(found(asked().words("maps"))).isEmpty();
        assertThat(found(asked())).isNotEmpty();
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        found(asked());
        jdbc.sql("insert into search_pending (case_id) values (?)")
                .param(caseId)
                .update();
        List<Long> once = found(asked());
        assertThat(found(asked())).isEqualTo(once).doesNotHaveDuplicates();
    }

    private void notes(int entries) {
        for (int number = 0; number < entries; number++) {
            ledger.append(caseId, Entry.automatic("noted", Map.of()));
        }
        found(asked());
        search.nothingElseWaits();
    }

    private Asked asked() {
        return Asked.forAnything().person(review.personId());
    }

    /** Numbers of the entries of the case that are found. */
    private List<Long> found(Asked asked) {
        search.putsIn(List.of(caseId));
        return search.all(asked.query(), hr).stream()
                .filter(hit -> hit.caseId().equals(caseId))
                .map(SearchHit::seq)
                .toList();
    }

    private LedgerEntry only(String kind) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private LedgerEntry entryOf(String step) {
        return ledger.of(caseId).stream()
                .filter(entry ->
                        step.equals(entry.facts().get("step")) && entry.kind().equals("stepCompleted"))
                .findFirst()
                .orElseThrow();
    }

    private static Actor inHr(String person) {
        return new Actor(person, Set.of(Role.STAFF, Role.HR), null);
    }
}
