package org.evenhand.history.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenhand.appeals.Appeal;
import org.evenhand.engine.Processes;
import org.evenhand.history.paths.PathQueries.Along;
import org.evenhand.history.paths.PathQueries.Chosen;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.RecordChecks;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Which ways cases took")
class PathsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Paths paths;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PathWorld world;

    @BeforeEach
    void library() {
        world = new PathWorld(beans);
    }

    @Test
    void aWayIsNamedStepByStepAndCountedWithItsShareOfTheCasesThatEnded() {
        List<String> cases = world.reviews.reviews(3);
        world.reviews.goesToTheEnd(cases.get(0));
        world.reviews.goesToTheEnd(cases.get(1));
        world.reviews.goesTo(cases.get(2), "rateCriteria");
        world.putsIn(cases);

        PathFigures figures = world.figures(cases.get(0));
        assertThat(figures.cases()).isEqualTo(2);
        assertThat(figures.variants()).hasSize(1);
        assertThat(PathWorld.words(figures.variants().get(0).tokens()))
                .containsExactly(
                        "confirmPosition",
                        "writeSelfReview",
                        "rateCriteria",
                        "completeAssessment",
                        "callActivity_assessmentCheckpoint",
                        "holdConversation",
                        "confirmConversation",
                        "proposeRating",
                        "reviewRating",
                        "confirmRating",
                        "signAsDepartmentHead",
                        "signAsAssociateDirector",
                        "receiveReview");
        assertThat(figures.marks()).isEmpty();
        assertThat(figures.loops()).isEmpty();
    }

    @Test
    void aLoopIsNamedByTheStepThatIsRepeatedAndByWhatHeldOrSentItBackHoweverOftenThatHappens() {
        List<String> cases = world.reviews.reviews(3);
        world.isHeld(cases.get(0), 1);
        world.isHeld(cases.get(1), 2);
        world.isSentBack(cases.get(2), 2);
        cases.forEach(world.reviews::goesToTheEnd);
        world.putsIn(cases);

        PathFigures figures = world.figures(cases.get(0));
        assertThat(figures.variants()).extracting(TakenVariant::cases).containsExactly(2L, 1L);
        assertThat(PathWorld.words(figures.variants().get(0).tokens()))
                .containsSubsequence(
                        "callActivity_assessmentCheckpoint",
                        "back to completeAssessment: CHECKPOINT",
                        "holdConversation")
                .doesNotHaveDuplicates();
        assertThat(PathWorld.words(figures.variants().get(1).tokens()))
                .containsSubsequence(
                        "signAsDepartmentHead", "back to completeAssessment: SENT_BACK", "signAsAssociateDirector");
        assertThat(figures.loops())
                .containsExactly(
                        new LoopFigure("completeAssessment", Cause.CHECKPOINT, 2, 3, 2),
                        new LoopFigure("completeAssessment", Cause.SENT_BACK, 1, 2, 2));
        assertThat(step(figures, "completeAssessment").times()).isEqualTo(8);
    }

    @Test
    void theTimeOfAStepIsCountedInBusinessDaysAndByTheClock() {
        String one = world.reviews.review();
        Duration waited = Duration.ofDays(7).plusHours(5);
        LocalDate opened = calendar.dateOf(clock.instant());
        clock.advance(waited);
        int days = calendar.businessDaysBetween(opened, calendar.dateOf(clock.instant()));
        world.reviews.goesOn(one);
        world.reviews.goesToTheEnd(one);
        world.putsIn(List.of(one));

        StepFigure confirmed = step(world.figures(one), "confirmPosition");
        assertThat(days).isPositive();
        assertThat(confirmed.days()).isEqualTo(new Spread(days, days, days));
        assertThat(confirmed.minutes().median()).isEqualTo(waited.toMinutes());
        assertThat(confirmed.waited()).isNull();
        assertThat(step(world.figures(one), "writeSelfReview").waited()).isEqualTo(new Spread(0, 0, 0));
    }

    @Test
    void aCaseThatLibraryHrEndedHasLeftTheModeledWay() {
        String one = world.reviews.review();
        world.reviews.goesTo(one, "rateCriteria");
        world.isEnded(one);
        world.putsIn(List.of(one));

        PathFigures figures = world.figures(one);
        assertThat(figures.marks()).containsExactly(Map.entry(PathMark.ENDED_BY_HR, 1L));
        assertThat(PathWorld.words(figures.variants().get(0).tokens()))
                .containsExactly("confirmPosition", "writeSelfReview", "(rateCriteria)");
        assertThat(figures.times()).containsEntry("endEvent_endedEarly", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completeAssessment", "rateCriteria"})
    void aReviewThatWasOpenedAgainHasGoneBackToTheStepThatIsRepeated(String repeated) {
        String one = world.reviews.review();
        world.reviews.goesToTheEnd(one);
        clock.advance(Duration.ofDays(1));
        world.isReopened(one, repeated);
        world.putsIn(List.of(one));
        assertThat(world.figures(one).cases()).as("it runs").isZero();
        world.reviews.goesToTheEnd(one);
        world.putsIn(List.of(one));

        PathFigures figures = world.figures(one);
        assertThat(figures.marks()).containsExactly(Map.entry(PathMark.REOPENED, 1L));
        assertThat(figures.loops()).containsExactly(new LoopFigure(repeated, Cause.REOPENED, 1, 1, 1));
    }

    @Test
    void aReviewTellsOfARemedyOnlyThatItWasOpenedAgain() {
        String one = world.reviews.review();
        world.reviews.goesToTheEnd(one);
        Appeal appeal = world.isRemedied(one, "rateCriteria");
        world.reviews.goesToTheEnd(one);
        world.putsIn(List.of(one, appeal.caseId()));

        PathFigures figures = world.figures(one);
        assertThat(figures.loops()).containsExactly(new LoopFigure("rateCriteria", Cause.REOPENED, 1, 1, 1));
        assertThat(figures.marks()).containsExactly(Map.entry(PathMark.REOPENED, 1L));
    }

    @Test
    void aStepOfWhichTheLedgerHasNoEntryAndAnEntryOfNoStepAreDeviations() {
        List<String> cases = world.reviews.reviews(3);
        cases.forEach(world.reviews::goesToTheEnd);
        ledger.append(
                cases.get(0),
                Entry.automatic("stepCompleted", Map.of("step", "receiveReview"))
                        .under(Map.of("annualReview", "v1")));
        jdbc.sql("update ledger_entry set kind = 'somethingElse' where case_id = ? and facts like '%\"proposeRating\"%'"
                        + " and kind = 'stepCompleted'")
                .param(cases.get(1))
                .update();
        world.putsIn(cases);

        assertThat(world.figures(cases.get(0)).marks())
                .containsExactlyInAnyOrderEntriesOf(Map.of(PathMark.UNKNOWN_STEP, 1L, PathMark.UNRECORDED, 1L));
        assertThat(world.cases(world.cycle(cases.get(0)), 0, PathMark.UNKNOWN_STEP, null)
                        .cases())
                .extracting(PathCase::caseId)
                .containsExactly(cases.get(0));
    }

    @Test
    void aCaseThatWasMovedAlongNoFlowIsADeviationUnlessTheLedgerSaysWhy() {
        String one = world.reviews.review();
        world.reviews.goesTo(one, "proposeRating");
        beans.getBean(Processes.class).goBack(one, "rateCriteria", Set.of(), world.hr);
        world.reviews.goesToTheEnd(one);
        world.putsIn(List.of(one));

        assertThat(world.figures(one).marks()).containsExactly(Map.entry(PathMark.MOVED, 1L));
        assertThat(world.figures(one).loops()).containsExactly(new LoopFigure("rateCriteria", Cause.MOVED, 1, 1, 1));
    }

    @Test
    void aPromotionThatOnlyItsCandidateKnowsOfIsInNoNumber() {
        PromotionWorld promoted = new PromotionWorld(beans);
        Promotion optedOut = promoted.opened();
        promoted.answers(promoted.step(optedOut.caseId(), "declareIntent"), Map.of("intent", "OPT_OUT"));
        world.putsIn(List.of(optedOut.caseId()));

        PathFilter round = new PathFilter("promotionCase", optedOut.roundId(), 0, null, null);
        assertThat(paths.of(round, world.hr).cases()).isZero();
        assertThat(paths.groups("promotionCase")).doesNotContainKey(optedOut.roundId());
        assertThat(jdbc.sql("select count(*) from path_case where case_id = ?")
                        .param(optedOut.caseId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from path_step where case_id = ?")
                        .param(optedOut.caseId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void howACandidateDeclaredIsInNoWayAndInNoDiagram() {
        PromotionWorld promoted = new PromotionWorld(beans);
        Promotion promotion = promoted.opened();
        PromotionWorld.PATH.forEach(step -> promoted.goes(promotion, step));
        world.putsIn(List.of(promotion.caseId()));

        PathFigures figures = paths.of(new PathFilter("promotionCase", promotion.roundId(), 0, null, null), world.hr);
        assertThat(figures.cases()).isEqualTo(1);
        assertThat(figures.marks()).isEmpty();
        assertThat(figures.steps())
                .extracting(StepFigure::step)
                .contains("assembleDossier")
                .doesNotContain("declareIntent");
        assertThat(figures.times().keySet())
                .noneMatch(element -> element.toLowerCase(Locale.ROOT).contains("declareintent"));
    }

    @Test
    void whoHasAPartInACaseFindsItInNoNumber() {
        String one = world.reviews.review();
        world.reviews.goesToTheEnd(one);
        world.putsIn(List.of(one));
        Actor part = new Actor(world.reviews.library.manager, Set.of(Role.STAFF, Role.HR), null);

        assertThat(world.figures(one).cases()).isEqualTo(1);
        PathFigures theirs = paths.of(world.cycle(one), part);
        assertThat(theirs.cases()).isZero();
        assertThat(theirs.variants()).isEmpty();
        assertThat(theirs.steps()).isEmpty();
        assertThat(theirs.times()).isEmpty();
        assertThat(paths.cases(world.cycle(one), 0, null, null, part).cases()).isEmpty();
    }

    @Test
    void nobodyButLibraryHrIsToldOfWays() {
        for (Role role : List.of(Role.STAFF, Role.MANAGER, Role.EQUITY_ANALYST, Role.ADMINISTRATOR)) {
            Actor other = new Actor("nobody", Set.of(role), null);
            PathFilter all = new PathFilter("annualReview", "", 0, null, null);
            assertThatThrownBy(() -> paths.of(all, other)).hasMessageContaining("hrOnly");
            assertThatThrownBy(() -> paths.cases(all, 0, null, null, other)).hasMessageContaining("hrOnly");
        }
    }

    @Test
    void whoListsTheCasesOfAWayIsInTheLedgerAndTheirNamesAreNot() {
        String one = world.reviews.review();
        world.reviews.goesToTheEnd(one);
        world.putsIn(List.of(one));
        int way = world.figures(one).variants().get(0).id();
        assertThat(world.cases(world.cycle(one), way, null, null).cases())
                .extracting(PathCase::caseId)
                .containsExactly(one);

        List<LedgerEntry> record = ledger.of(RecordChecks.RECORD);
        LedgerEntry last = record.get(record.size() - 1);
        assertThat(last.kind()).isEqualTo("pathCasesListed");
        assertThat(last.actor()).isEqualTo(world.hr.personId());
        assertThat(last.facts()).containsEntry("group", world.cycleOf(one)).containsKey("way");
        assertThat(last.facts().toString()).doesNotContain(one);
    }

    @Test
    void whoLooksAtTheNumbersIsInTheLedgerOnceForEachDayAndChoice() {
        String one = world.reviews.review();
        world.isEnded(one);
        world.putsIn(List.of(one));
        paths.shown(world.cycle(one), world.hr);
        paths.shown(world.cycle(one), world.hr);
        assertThat(looks(world.hr))
                .extracting(LedgerEntry::facts)
                .containsExactly(world.cycle(one).facts());
        PathFilter appeals = new PathFilter("appeal", "", 0, null, null);
        paths.shown(appeals, world.hr);
        clock.advance(Duration.ofDays(1));
        paths.shown(world.cycle(one), world.hr);
        assertThat(looks(world.hr))
                .extracting(LedgerEntry::facts)
                .containsExactly(
                        world.cycle(one).facts(),
                        appeals.facts(),
                        world.cycle(one).facts());
    }

    private List<LedgerEntry> looks(Actor by) {
        return ledger.of(List.of(RecordChecks.RECORD), List.of("pathsRead")).stream()
                .filter(entry -> entry.actor().equals(by.personId()))
                .toList();
    }

    /** PostgreSQL concludes the order from the condition, and decides by its statistics. */
    @Test
    void theListReadsAsManyCasesAsItShowsHoweverManyThereAre() throws SQLException {
        String many = "many-" + UUID.randomUUID();
        List<Object[]> rows = new ArrayList<>();
        for (int number = 0; number < 3000; number++) {
            rows.add(new Object[] {many + "-%05d".formatted(number), many, Timestamp.from(clock.instant())});
        }
        beans.getBean(JdbcTemplate.class)
                .batchUpdate(
                        "insert into path_case (case_id, process, version, group_id, person_id, ended_at, days,"
                                + " variant_id, route_id, seq) values (?, 'annualReview', 1, ?, 'nobody', ?, 1, 1, 1, 1)",
                        rows);
        try {
            PathFilter group = new PathFilter("annualReview", many, 0, null, null);
            PathFilter any = new PathFilter("annualReview", "", 0, null, null);
            String after = many + "-01500";
            if (isH2()) {
                assertThat(plan(group, 0, after)).contains("path_case_in_group");
                assertThat(plan(any, 0, after)).contains("path_case_in_order");
                assertThat(plan(any, 1, after)).contains("path_case_of_variant");
            }
            assertThat(paths.cases(group, 0, null, after, world.hr).cases())
                    .extracting(PathCase::caseId)
                    .hasSize(Paths.PAGE_SIZE)
                    .startsWith(many + "-01501")
                    .isSorted();
        } finally {
            jdbc.sql("delete from path_case where group_id = ?").param(many).update();
        }
    }

    /** It read little more than the page, and nothing was left to sort. */
    private String plan(PathFilter filter, int variant, String after) {
        Chosen chosen = Chosen.of(filter, List.of(), calendar.zone()).and("c.case_id > :after", "after", after);
        Chosen all = variant == 0 ? chosen : chosen.and("c.variant_id = :variant", "variant", variant);
        String plan = jdbc.sql(
                        "explain analyze " + PathQueries.list(all, Along.of(filter, variant), Paths.PAGE_SIZE + 1))
                .params(all.parameters())
                .query(String.class)
                .single()
                .toLowerCase(Locale.ROOT);
        assertThat(plan).contains("index sorted").containsPattern("scancount: ([1-9]|[1-4]\\d) ");
        return plan;
    }

    private boolean isH2() throws SQLException {
        try (Connection connection = beans.getBean(DataSource.class).getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    @Test
    void theCasesOfAWayAreListedPageByPage() {
        List<String> cases = world.reviews.reviews(Paths.PAGE_SIZE + 2);
        cases.forEach(world::isEnded);
        world.putsIn(cases);
        PathFilter cycle = world.cycle(cases.get(0));
        PathCases first = world.cases(cycle, 0, PathMark.ENDED_BY_HR, null);
        PathCases second = world.cases(cycle, 0, PathMark.ENDED_BY_HR, first.next());

        assertThat(first.cases()).hasSize(Paths.PAGE_SIZE);
        assertThat(second.cases()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(first.cases()).doesNotContainAnyElementsOf(second.cases());
        assertThat(world.cases(cycle, 0, null, "zzzz").cases()).isEmpty();
    }

    @Test
    void manyCasesAreCountedWithAsManyQuestionsAsOne() throws Exception {
        List<String> few = world.reviews.reviews(1);
        PathWorld other = new PathWorld(beans);
        List<String> many = other.reviews.reviews(30);
        few.forEach(world::isEnded);
        many.forEach(other::isEnded);
        assertThat(Queries.of(() -> other.putsIn(many)).size())
                .as("putting in")
                .isLessThan(Queries.of(() -> world.putsIn(few)).size() + 5);
        int one = Queries.of(() -> world.figures(few.get(0))).size();
        assertThat(Queries.of(() -> other.figures(many.get(0)))).hasSize(one);
        assertThat(one).isLessThanOrEqualTo(10);
    }

    /** Turning a page or taking a file asks for the same numbers; each case that joins makes them others. */
    @Test
    void whatWasCountedIsNotCountedAgainUntilACaseJoins() throws Exception {
        List<String> reviews = world.reviews.reviews(2);
        world.isEnded(reviews.get(0));
        world.putsIn(reviews.subList(0, 1));
        PathFigures counted = world.figures(reviews.get(0));
        // one is the world's own, for the cycle
        assertThat(Queries.of(() -> assertThat(world.figures(reviews.get(0))).isEqualTo(counted)))
                .hasSizeLessThanOrEqualTo(4);
        world.isEnded(reviews.get(1));
        world.putsIn(reviews.subList(1, 2));
        assertThat(counted.cases()).isEqualTo(1);
        assertThat(world.figures(reviews.get(0)).cases()).isEqualTo(2);
    }

    private static StepFigure step(PathFigures figures, String step) {
        return figures.steps().stream()
                .filter(figure -> figure.step().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
