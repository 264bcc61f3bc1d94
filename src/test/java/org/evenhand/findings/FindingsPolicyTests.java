package org.evenhand.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.Finding;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Findings register: what a cycle showed is answered before the next one opens")
class FindingsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    FindingsRegister register;

    @Autowired
    FindingReminders reminders;

    @Autowired
    Cycles cycles;

    @Autowired
    CheckpointOutcomes outcomes;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private FindingsWorld world;

    @BeforeEach
    void begin() {
        world = new FindingsWorld(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "disposition", "day"})
    void holdsTheNextCycleOfTheSameStaffWhileAFindingLacksOneAnswer(String lacking) {
        world.records(world.with(
                lacking.equals("owner") ? null : world.owner,
                lacking.equals("disposition") ? null : Disposition.MONITOR,
                lacking.equals("day") ? null : FindingsWorld.DAY));
        ReviewCycle next = world.launchesTheNext();
        assertThat(next.status()).isEqualTo(Status.PLANNED);
        assertThat(rules(next)).containsExactly("findings-settled");
    }

    @Test
    void opensTheNextCycleOnceEveryFindingHasOwnerDispositionAndDate() {
        CycleFinding bare = world.records(world.bare());
        world.records(world.answered());
        assertThat(rules(world.launchesTheNext())).containsExactly("findings-settled");
        register.change(bare.id(), 1, world.answered(), world.hr);
        ReviewCycle next = world.launchesTheNext();
        assertThat(rules(next)).isEmpty();
        assertThat(next.status()).isEqualTo(Status.LAUNCHING);
    }

    @Test
    void holdsItAgainWhenTheOwnerOfAFindingHasLeftUnlessItIsDone() {
        CycleFinding finding = world.records(world.answered());
        world.reviews.library.leaves(world.owner);
        assertThat(rules(world.launchesTheNext())).containsExactly("findings-settled");
        register.change(finding.id(), 1, world.done(), world.hr);
        assertThat(rules(world.launchesTheNext())).isEmpty();
    }

    @Test
    void namesTheFindingsToWhoHasToAnswer() {
        world.records(world.bare());
        ReviewCycle next = world.launchesTheNext();
        var shown = world.reviews.page(cycles.openTask(next.id()).orElseThrow()).context();
        assertThat(String.valueOf(shown.get("findings"))).contains("“" + FindingsWorld.WORDS + "”");
    }

    @Test
    void holdsNoCycleOfOtherStaff() {
        world.records(world.bare());
        assertThat(rules(new FindingsWorld(beans).launchesTheNext())).isEmpty();
    }

    @Test
    void isAboutACycleThatIsLocked() {
        ReviewCycle running = world.launchesTheNext();
        assertRefused(
                Kind.INVALID,
                () -> register.record(UUID.randomUUID().toString(), running.id(), world.bare(), world.hr));
        assertThat(register.finished())
                .extracting(Cohort::id)
                .contains(world.cycle.id())
                .doesNotContain(running.id());
        assertRefused(
                Kind.MISSING, () -> register.record(UUID.randomUUID().toString(), "none", world.bare(), world.hr));
    }

    @Test
    void isKeptByLibraryHrAndTheEquityAnalystAndReadByItsOwner() {
        CycleFinding finding = world.records(world.answered());
        Actor owner = staff(world.owner);
        Actor stranger = staff(world.reviews.library.manager);
        assertThat(register.get(finding.id(), owner)).isEqualTo(finding);
        assertThat(register.page(FindingsRegister.NEWEST, owner)).containsExactly(finding);
        assertThat(register.page(FindingsRegister.NEWEST, stranger)).isEmpty();
        assertRefused(Kind.MISSING, () -> register.get(finding.id(), stranger));
        assertRefused(Kind.NOT_ALLOWED, () -> register.change(finding.id(), 1, world.done(), owner));
        assertRefused(
                Kind.NOT_ALLOWED,
                () -> register.record(UUID.randomUUID().toString(), world.cycle.id(), world.bare(), stranger));
    }

    @Test
    void namesNoPersonAndNoCase() {
        for (String words : List.of(
                "PERSON " + world.owner + " was always late.",
                "See " + world.owner + "@example.org.",
                "In case " + world.review + " the draft came late.")) {
            assertRefused(Kind.INVALID, () -> world.records(saying(words)));
        }
        assertThat(world.records(saying("A person in most units was late.")).version())
                .isEqualTo(1);
    }

    @Test
    void refusesADayThatHasPassedAnOwnerWhoHasLeftAndDoneWithoutAnswers() {
        LocalDate today = calendar.dateOf(clock.instant());
        assertRefused(Kind.INVALID, () -> world.records(world.with(world.owner, Disposition.FIX, today.minusDays(1))));
        assertThat(world.records(world.with(world.owner, Disposition.FIX, today))
                        .isSettled())
                .isTrue();
        assertRefused(
                Kind.INVALID,
                () -> world.records(new FindingContent(
                        FindingTopic.RATING, FindingsWorld.WORDS, null, Disposition.FIX, null, null, true)));
        world.reviews.library.leaves(world.owner);
        assertRefused(Kind.INVALID, () -> world.records(world.answered()));
    }

    @Test
    void keepsEverythingItEverSaidAndNoWordOfItInTheLedger() {
        CycleFinding finding = world.records(world.bare());
        register.change(finding.id(), 1, world.answered(), world.hr);
        assertThat(register.versions(register.get(finding.id(), world.hr)))
                .extracting(FindingVersion::content)
                .containsExactly(world.answered(), world.bare());
        assertThat(ledger.of(world.cycle.id()))
                .filteredOn(entry -> entry.facts().containsKey("finding"))
                .extracting(entry -> entry.kind() + " " + entry.facts().get("disposition"))
                .containsExactly("findingRecorded NONE", "findingChanged FIX");
        assertThat(ledger.of(world.cycle.id()))
                .allSatisfy(entry -> assertThat(entry.facts().toString()).doesNotContain("Drafts"));
    }

    @Test
    void recordsWhatIsSentTwiceOnceAndRefusesAChangeOfWhatHasChanged() {
        String id = UUID.randomUUID().toString();
        register.record(id, world.cycle.id(), world.bare(), world.hr);
        assertRefused(Kind.MOVED_ON, () -> register.record(id, world.cycle.id(), world.answered(), world.hr));
        assertThat(register.versions(register.get(id, world.hr))).hasSize(1);
        register.change(id, 1, world.answered(), world.hr);
        assertRefused(Kind.MOVED_ON, () -> register.change(id, 1, world.done(), world.analyst));
        assertThat(register.get(id, world.hr).content()).isEqualTo(world.answered());
    }

    @Test
    void remindsItsOwnerBeforeItsDayAndOnceAfterItUntilItIsDone() {
        CycleFinding finding = world.records(world.answered());
        on(FindingsWorld.DAY.minusDays(15));
        assertThat(notices("FINDING_DUE")).isZero();
        on(FindingsWorld.DAY.minusDays(14));
        on(FindingsWorld.DAY);
        assertThat(notices("FINDING_DUE")).isEqualTo(1);
        assertThat(notices("FINDING_LATE")).isZero();
        on(FindingsWorld.DAY.plusDays(1));
        on(FindingsWorld.DAY.plusDays(9));
        assertThat(notices("FINDING_LATE")).isEqualTo(1);
        assertThat(notices("FINDING_DUE")).isEqualTo(1);

        LocalDate later = FindingsWorld.DAY.plusDays(60);
        register.change(finding.id(), 1, world.with(world.owner, Disposition.FIX, later), world.hr);
        on(later.minusDays(3));
        assertThat(notices("FINDING_DUE")).isEqualTo(2);
        register.change(
                finding.id(),
                2,
                new FindingContent(
                        FindingTopic.RATING, FindingsWorld.WORDS, world.owner, Disposition.FIX, null, later, true),
                world.hr);
        on(later.plusDays(5));
        assertThat(notices("FINDING_LATE")).isEqualTo(1);
    }

    @Test
    void changesNothingInAnyReview() {
        var documentsBefore = documents.of(world.review);
        var entriesBefore = ledger.of(world.review);
        CycleFinding finding = world.records(world.bare());
        register.change(finding.id(), 1, world.done(), world.hr);
        assertThat(documents.of(world.review)).isEqualTo(documentsBefore);
        assertThat(ledger.of(world.review)).isEqualTo(entriesBefore);
    }

    private FindingContent saying(String words) {
        return new FindingContent(FindingTopic.CONVERSATION, words, null, null, null, null, false);
    }

    private List<String> rules(ReviewCycle cycle) {
        return outcomes.latest(cycle.id(), "opening").orElseThrow().findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(calendar.zone()).toInstant());
        reminders.look();
        reminders.look();
    }

    private long notices(String kind) {
        return jdbc.sql("select count(*) from notice where kind = ? and person_id = ?")
                .params(kind, world.owner)
                .query(Long.class)
                .single();
    }

    private static Actor staff(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
