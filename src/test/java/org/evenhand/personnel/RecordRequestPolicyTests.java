package org.evenhand.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Timestamps;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Record request: one's own personnel record within five business days")
class RecordRequestPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RecordAsking asking;

    @Autowired
    RequestPages pages;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private ReviewWorld reviewed;
    private PersonnelWorld world;
    private PerformanceReview review;
    private String person;

    @BeforeEach
    void filedReview() {
        reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        world = new PersonnelWorld(beans);
        review = beans.getBean(PerformanceReviews.class).get(caseId);
        person = review.personId();
    }

    @Test
    void libraryHrHasFiveBusinessDaysCountedFromTheRequest() {
        RecordRequest request = world.asks(person, Way.COPY);
        LocalDate last = calendar.plusBusinessDays(world.today(), 5);
        assertThat(request.lastDay()).isEqualTo(last);
        assertThat(world.task(request).dueAt()).isEqualTo(calendar.endOf(last));
        assertThat(world.task(request).assignee()).isNotEqualTo(person);
    }

    @Test
    void theCopyHoldsWhatThePersonCanReadAndNamesEveryDocumentThatIsWithheld() {
        RecordRequest request = world.asks(person, Way.COPY);
        world.prepares(request);
        List<GivenDocument> given = world.reads(request, PersonnelWorld.staff(person));
        assertThat(given)
                .extracting(one -> one.item().document().kind())
                .contains("SELF_REVIEW", "ASSESSMENT", "OVERALL_RATING", "RECEIPT")
                .doesNotContain("FILED_REVIEW");
        assertThat(given)
                .filteredOn(GivenDocument::isGiven)
                .allSatisfy(one -> assertThat(one.item().answers()).isNotNull());
        assertThat(given).filteredOn(one -> !one.isGiven()).allSatisfy(one -> assertThat(one.reason())
                .isNotBlank());
        assertThat(kinds(request)).containsSequence("recordRequested", "stepCompleted", "recordOpened", "recordRead");
    }

    @Test
    void nobodyElseReadsItNotEvenLibraryHrOnceItIsOpen() {
        RecordRequest request = world.asks(person, Way.COPY);
        Actor hr = world.holder(world.task(request));
        world.prepares(request);
        assertThatThrownBy(() -> world.reads(request, hr)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pages.of(request.caseId(), PersonnelWorld.staff(review.managerId())))
                .hasMessageContaining("personnel.refused.missing");
    }

    @Test
    void nobodyAsksForAnotherPersonsRecordNorIsThereAnAddressForIt() {
        Map<String, Object> values = Map.of("way", "COPY", "person", person);
        RecordRequest own = asking.ask(Way.COPY, values, PersonnelWorld.staff(review.managerId()));
        assertThat(own.personId()).as("whatever is sent along").isEqualTo(review.managerId());
        for (Actor other : List.of(
                PersonnelWorld.staff(review.managerId()), new Actor("nobody", Set.of(Role.ADMINISTRATOR), null))) {
            assertThatThrownBy(() -> asking.enter(person, Way.COPY, world.today(), values, other))
                    .hasMessageContaining("personnel.refused.notHr");
        }
        assertThatThrownBy(() -> asking.enter(
                        person, Way.COPY, world.today(), values, PersonnelWorld.hr(reviewed.library.hr.personId())))
                .hasMessageContaining("personnel.refused.stillHere");
        assertThat(asking.allowance(person).counted()).isEmpty();
    }

    @Test
    void aThirdRequestInTheYearIsRefusedAndNamesTheDaysOfTheOthers() {
        copy();
        copy();
        assertThatThrownBy(() -> world.asks(person, Way.INSPECTION)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.key()).isEqualTo("personnel.refused.usedUp");
            assertThat(refused.arguments()).hasSize(2);
        });
    }

    @Test
    void aRequestAfterAnEntryThatThePersonWasToldOfIsNotCounted() {
        copy();
        copy();
        entryTold();
        RecordRequest third = copy();
        assertThat(third.counted()).isFalse();
        assertThatThrownBy(this::copy).hasMessageContaining("personnel.refused.usedUp");
    }

    @Test
    void theNextYearHasItsOwnTwo() {
        TestClock clock = beans.getBean(TestClock.class);
        clock.set(calendar.endOf(LocalDate.of(world.today().getYear(), 12, 31)).minus(Duration.ofHours(1)));
        copy();
        copy();
        assertThatThrownBy(this::copy).hasMessageContaining("personnel.refused.usedUp");
        clock.advance(Duration.ofHours(24));
        assertThat(copy().counted()).isTrue();
        assertThat(copy().counted()).isTrue();
        assertThatThrownBy(this::copy).hasMessageContaining("personnel.refused.usedUp");
    }

    @Test
    void aWithdrawnRequestIsNotCounted() {
        RecordRequest request = world.asks(person, Way.COPY);
        assertThatThrownBy(() -> world.asks(person, Way.COPY)).hasMessageContaining("personnel.refused.underWay");
        pages.withdraw(request.caseId(), Map.of("reason", "Found it."), PersonnelWorld.staff(person));
        assertThat(asking.allowance(person).counted()).isEmpty();
        assertThat(world.now(request).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void lateLibraryHrIsEscalatedAndShown() {
        RecordRequest request = world.asks(person, Way.COPY);
        world.dayIsOver(calendar.plusBusinessDays(request.lastDay(), 1), request);
        assertThat(kinds(request)).contains("reminded", "latenessEscalated");
        assertThat(pages.of(request.caseId(), PersonnelWorld.staff(person)).late())
                .isTrue();
        world.prepares(request);
        assertThat(ledger.of(request.caseId()).stream()
                        .filter(entry -> entry.kind().equals("recordOpened"))
                        .map(entry -> entry.facts().get("late")))
                .containsExactly(true);
        assertThat(pages.of(request.caseId(), PersonnelWorld.staff(person)).late())
                .isTrue();
    }

    @Test
    void wordsAreBlackedOutWithAReasonAndOnlyWhereTheyStand() {
        RecordRequest request = world.asks(person, Way.COPY);
        Map<String, Object> values = world.proposed(request);
        Map<String, Object> row = PersonnelWorld.rowOf(values, "SELF_REVIEW");
        row.put("treatment", "REDACT");
        row.put("words", "no such words in it");
        row.put("reason", "They are about a colleague.");
        assertThat(world.problems(request, values)).containsExactly("personnel.problem.notThere");
        row.put("words", "the move of the maps");
        world.answers(request, values);
        GivenDocument given = only(world.reads(request, PersonnelWorld.staff(person)), "SELF_REVIEW");
        assertThat(given.treatment()).isEqualTo(Treatment.REDACT);
        assertThat(given.reason()).isEqualTo("They are about a colleague.");
        assertThat(Redaction.textOf(Objects.requireNonNull(given.answers())))
                .contains("[blacked out]")
                .doesNotContainIgnoringCase("move of the maps");
    }

    @Test
    void nothingIsWithheldWithoutAReason() {
        RecordRequest request = world.asks(person, Way.COPY);
        Map<String, Object> values = world.proposed(request);
        Map<String, Object> row = PersonnelWorld.rowOf(values, "ASSESSMENT");
        row.put("treatment", "WITHHOLD");
        row.put("reason", "");
        assertThat(world.problems(request, values)).hasSize(1);
    }

    @Test
    void anInspectionHasADayAndEndsWithWhatBecameOfIt() {
        RecordRequest request = world.asks(person, Way.INSPECTION);
        Map<String, Object> values = world.proposed(request);
        values.put("inspectOn", calendar.plusBusinessDays(request.lastDay(), 3).toString());
        assertThat(world.problems(request, values)).containsExactly("personnel.problem.afterLastDay");
        world.prepares(request);
        assertThat(world.now(request).inspectOn()).isEqualTo(request.lastDay());
        assertThat(world.reads(request, PersonnelWorld.staff(person))).isNotEmpty();
        world.answers(
                request, Map.of("outcome", "INSPECTED", "on", world.today().toString()));
        assertThat(world.now(request).state()).isEqualTo(RequestState.INSPECTED);
        assertThatThrownBy(() -> world.reads(request, PersonnelWorld.staff(person)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void somebodyWhoHasLeftAsksInWritingAndLibraryHrHandsTheCopyOut() {
        Actor hr = PersonnelWorld.hr(reviewed.library.hr.personId());
        Map<String, Object> values = Map.of("how", "By letter, signature compared.");
        assertThatThrownBy(() -> asking.enter(person, Way.COPY, world.today(), values, hr))
                .hasMessageContaining("personnel.refused.stillHere");
        jdbc.sql("update person set active = false where id = ?").param(person).update();
        assertThatThrownBy(() -> asking.enter(person, Way.COPY, world.today().plusDays(1), values, hr))
                .hasMessageContaining("personnel.refused.toCome");
        LocalDate received = world.today().minusDays(1);
        RecordRequest request = asking.enter(person, Way.COPY, received, values, hr);
        assertThat(request.lastDay()).isEqualTo(calendar.plusBusinessDays(received, 5));
        Actor handler = world.holder(world.task(request));
        world.prepares(request);
        assertThat(world.reads(request, handler)).isNotEmpty();
    }

    private RecordRequest copy() {
        beans.getBean(TestClock.class).advance(Duration.ofMinutes(1));
        RecordRequest request = world.asks(person, Way.COPY);
        world.prepares(request);
        return request;
    }

    /** Another review of the person holds an entry of which they were told just now. */
    private void entryTold() {
        beans.getBean(TestClock.class).advance(Duration.ofMinutes(1));
        Map<String, Object> at = new HashMap<>(Map.of("person", person, "case", review.caseId()));
        jdbc.sql(
                        "insert into negative_entry (id, case_id, person_id, document_kind, revision, rules, table_version,"
                                + " entered_at, notice_at, warn_at, last_day, due_at, told_at, told_on, told_how) values"
                                + " (:id, :case, :person, 'CORRECTION', 9, 'x', 'x', :at, :at, :at, :day, :at, :at, :day, 'FILED')")
                .params(at)
                .param("id", UUID.randomUUID().toString())
                .param("day", world.today())
                .param("at", Timestamps.utc(beans.getBean(TestClock.class).instant()))
                .update();
    }

    private List<String> kinds(RecordRequest request) {
        return ledger.of(request.caseId()).stream().map(LedgerEntry::kind).toList();
    }

    private static GivenDocument only(List<GivenDocument> given, String kind) {
        return given.stream()
                .filter(one -> one.item().document().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
