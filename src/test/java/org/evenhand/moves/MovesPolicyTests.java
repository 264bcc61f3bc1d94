package org.evenhand.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.evenhand.definitions.Difference;
import org.evenhand.definitions.Difference.Change;
import org.evenhand.engine.FormVersions;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.Objection;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.Processes;
import org.evenhand.engine.RunningCases;
import org.evenhand.engine.SecondVersion;
import org.evenhand.moves.Move.State;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.RecordChecks;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Running cases go to another version of their process only as a planned, rehearsed, approved and recorded act. */
@EvenhandTest
class MovesPolicyTests {

    private static final String REVIEW = "annualReview";
    private static final String OLD = "userTask_confirmPosition";
    private static final String NEW = "userTask_acceptPosition";
    private static final String WHY = "The step is called what it is.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    VersionMoves moves;

    @Autowired
    MovePlanning planning;

    @Autowired
    MoveApproval approval;

    @Autowired
    VersionMoveWork work;

    @Autowired
    MovePlans plans;

    @Autowired
    ProcessVersions versions;

    @Autowired
    RunningCases running;

    @Autowired
    FormVersions forms;

    @Autowired
    Processes processes;

    @Autowired
    Ledger ledger;

    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private ReviewWorld world;
    private String review;
    private SecondVersion second;
    private Actor planner;
    private Actor approver;
    private int from;
    private int to;

    @BeforeEach
    void aReviewOnTheOldVersionAndANewOne() {
        world = new ReviewWorld(beans);
        review = world.review();
        second = SecondVersion.deployed(
                beans,
                REVIEW,
                Map.of("processes/annual-review.bpmn", renamed(), "forms/confirm-position.form", asked()));
        to = second.number();
        from = to - 1;
        planner = hr();
        approver = hr();
    }

    @AfterEach
    void gone() {
        jdbc.sql("update version_move set state = 'WITHDRAWN' where state in ('REHEARSING', 'REHEARSED', 'MOVING')")
                .update();
        second.close();
    }

    @Test
    void aPlanThatForgetsAStepIsRefusedWithItsNameAndItsCases() {
        Map<String, String> choices = proposal();

        assertThat(choices).doesNotContainKey(OLD);
        PlanRefused refused =
                catchThrowableOfType(PlanRefused.class, () -> planning.plan(REVIEW, from, to, choices, WHY, planner));
        assertThat(refused.unplaced()).extracting(UnplacedStep::name).contains("Confirm position");
        assertThat(atOldStep()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aPlanThatSendsAStepToOneOfAnotherKindIsRefusedWithItsName() {
        Map<String, String> choices = everybody();
        choices.put(OLD, "callActivity_assessmentCheckpoint");

        PlanRefused refused =
                catchThrowableOfType(PlanRefused.class, () -> planning.plan(REVIEW, from, to, choices, WHY, planner));
        assertThat(refused.objections())
                .containsExactly(Map.entry(
                        OLD,
                        new Objection(
                                Objection.Why.OTHER_KIND, "Confirm position", "Check assessment for equity", "")));
    }

    @Test
    void aRehearsalMovesEveryCaseAndLeavesItWhereItIs() {
        OpenTask before = world.waitsFor(review);
        long entries = entries();
        Move rehearsed = rehearsed(everybody());

        assertThat(rehearsed.state()).isEqualTo(State.REHEARSED);
        assertThat(rehearsed.done()).isEqualTo(rehearsed.total());
        assertThat(own(rehearsed).rehearsed()).isEqualTo(MovedCase.OK);
        assertThat(world.waitsFor(review)).isEqualTo(before);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void casesMoveWhenASecondPersonHasApproved() {
        OpenTask before = world.waitsFor(review);
        drafts.save(review, before.step(), String.valueOf(before.assignee()), 0, Map.of("remark", "So far."));
        Move rehearsed = rehearsed(everybody());

        refused(Kind.NOT_ALLOWED, "moves.refused.secondPerson", () -> approval.approve(rehearsed.id(), planner));
        approval.approve(rehearsed.id(), approver);
        refused(Kind.MOVED_ON, "moves.refused.state.MOVING", () -> approval.approve(rehearsed.id(), approver));
        work.look();
        work.look();
        refused(Kind.MOVED_ON, "moves.refused.state.DONE", () -> approval.approve(rehearsed.id(), approver));

        OpenTask after = world.waitsFor(review);
        assertThat(after.step()).isEqualTo("acceptPosition");
        assertThat(after.name()).isEqualTo("Accept position");
        assertThat(after.definitionVersion()).isEqualTo(to);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        LedgerEntry entry = moved(review);
        assertThat(entry.actor()).isEqualTo(approver.personId());
        assertThat(entry.facts()).containsEntry("move", rehearsed.id());
        assertThat(entry.facts().get("oldVersion")).hasToString(String.valueOf(from));
        assertThat(entry.facts().get("newVersion")).hasToString(String.valueOf(to));
        assertThat(entry.definitionVersions()).containsEntry(REVIEW, "v" + to);
        assertThat(drafts.find(review, "acceptPosition", String.valueOf(before.assignee())))
                .hasValueSatisfying(draft -> assertThat(draft.content()).containsEntry("remark", "So far."));
        assertThat(told(String.valueOf(before.assignee()), after)).isOne();
        assertThat(ledger.of(rehearsed.id()).stream().map(LedgerEntry::kind))
                .containsExactly("movePlanned", "moveRehearsed", "moveApproved", "moveEnded");
    }

    @Test
    void movingBackIsAPlanOfItsOwn() {
        OpenTask before = world.waitsFor(review);
        Move done = approved(rehearsed(everybody()));
        Move back = planning.undo(done.id(), "It was too early.", approver);
        work.look();

        assertThat(moves.get(back.id()).state()).isEqualTo(State.REHEARSED);
        assertThat(world.waitsFor(review).step()).isEqualTo("acceptPosition");
        refused(Kind.NOT_ALLOWED, "moves.refused.secondPerson", () -> approval.approve(back.id(), approver));
        approval.approve(back.id(), planner);
        work.look();
        assertThat(world.waitsFor(review)).isEqualTo(before);
        assertThat(own(moves.get(back.id())).isMoved()).isTrue();
    }

    @Test
    void movingBackLooksAtEachCaseAgainWhenItsTurnComesAndNamesItWithItsStep() {
        world.goesTo(review, "writeSelfReview");
        Move done = approved(rehearsed(everybody()));
        Move back = planning.undo(done.id(), "It was too early.", approver);
        work.look();
        world.goesTo(review, "rateCriteria");
        jdbc.sql("update version_move set steps = ? where id = ?")
                .params("{\"userTask_writeSelfReview\":\"userTask_writeSelfReview\"}", back.id())
                .update();
        approval.approve(back.id(), planner);
        work.look();

        MovedCase left = own(moves.get(back.id()));
        assertThat(left.rehearsed()).isEqualTo(MovedCase.OK);
        assertThat(left.caseId()).isEqualTo(review);
        assertThat(left.outcome()).isEqualTo("NO_STEP");
        assertThat(left.steps()).containsExactly(world.waitsFor(review).name());
        assertThat(world.waitsFor(review).definitionVersion()).isEqualTo(to);
    }

    @Test
    void aPlanThatDoesNotFitWhenItIsCarriedOutLeavesEachCaseWhereItIsAndNamesItsStep() {
        OpenTask before = world.waitsFor(review);
        Move rehearsed = rehearsed(everybody());
        approval.approve(rehearsed.id(), approver);
        jdbc.sql("update version_move set steps = ? where id = ?")
                .params("{\"" + OLD + "\":\"callActivity_assessmentCheckpoint\"}", rehearsed.id())
                .update();
        work.look();
        work.look();

        MovedCase left = own(moves.get(rehearsed.id()));
        assertThat(left.rehearsed()).isEqualTo(MovedCase.OK);
        assertThat(left.isMoved()).isFalse();
        assertThat(left.outcome()).isEqualTo("UNFIT");
        assertThat(left.steps()).contains("Confirm position");
        assertThat(world.waitsFor(review)).isEqualTo(before);
        assertThat(entriesOf(review)).doesNotContain("versionMoved");
    }

    @Test
    void aMoveBackThatCouldNotBeCarriedOutIsRefusedAtItsApprovalWithTheNamesOfItsSteps() {
        Move done = approved(rehearsed(everybody()));
        Move back = planning.undo(done.id(), "It was too early.", approver);
        work.look();
        for (String nowhere : List.of("", "userTask_noSuchStep", "callActivity_assessmentCheckpoint")) {
            jdbc.sql("update version_move set steps = ? where id = ?")
                    .params("{\"" + NEW + "\":\"" + nowhere + "\"}", back.id())
                    .update();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> approval.approve(back.id(), planner))
                    .satisfies(refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Kind.MOVED_ON);
                        assertThat(refusal.key()).isEqualTo("moves.refused.noLonger");
                        assertThat(String.valueOf(refusal.arguments().get(0))).startsWith("“Accept position” – “");
                    });
        }
        assertThat(moves.get(back.id()).state()).isEqualTo(State.REHEARSED);
        assertThat(world.waitsFor(review).definitionVersion()).isEqualTo(to);
    }

    @Test
    void aPausedCaseMovesAndStaysPaused() {
        processes.suspend(review, planner);
        approved(rehearsed(everybody()));

        assertThat(processes.isPaused(review)).isTrue();
        assertThat(world.waitsFor(review).definitionVersion()).isEqualTo(to);
        processes.activate(review, planner);
        world.goesTo(review, "acceptPosition");
    }

    @Test
    void aCaseThatChangedMeanwhileIsLeftWhereItIsWithTheReason() {
        Map<String, String> choices = everybody();
        choices.put("userTask_writeSelfReview", MovePlanning.STAY);
        Move rehearsed = rehearsed(choices);
        world.goesTo(review, "writeSelfReview");
        Move done = approved(rehearsed);

        MovedCase left = own(done);
        assertThat(left.rehearsed()).isEqualTo(MovedCase.OK);
        assertThat(left.outcome()).isEqualTo("NO_STEP");
        assertThat(left.steps()).containsExactly("Write self-review");
        assertThat(done.leftOut()).isPositive();
        assertThat(world.waitsFor(review).definitionVersion()).isEqualTo(from);
        assertThat(entriesOf(review)).doesNotContain("movedToVersion");
    }

    @Test
    void aPlanMadeForAVersionThatIsNoLongerTheNewestIsNotApproved() {
        Move rehearsed = rehearsed(everybody());
        try (SecondVersion third = SecondVersion.deployed(
                beans,
                REVIEW,
                Map.of(
                        "processes/annual-review.bpmn",
                        renamed().andThen(text -> text.replace("\"Accept position\"", "\"Agree\""))::apply,
                        "forms/confirm-position.form",
                        asked()))) {
            refused(Kind.MOVED_ON, "moves.refused.newVersion", () -> approval.approve(rehearsed.id(), approver));
            assertThat(third.number()).isEqualTo(to + 1);
        }
    }

    @Test
    void nobodyButLibraryHrMovesCases() {
        Actor staff = new Actor(String.valueOf(world.waitsFor(review).assignee()), Set.of(Role.STAFF), null);
        Move rehearsed = rehearsed(everybody());

        refused(
                Kind.NOT_ALLOWED,
                "moves.refused.hrOnly",
                () -> planning.plan(REVIEW, from, to, everybody(), WHY, staff));
        refused(Kind.NOT_ALLOWED, "moves.refused.hrOnly", () -> approval.approve(rehearsed.id(), staff));
        refused(Kind.NOT_ALLOWED, "moves.refused.hrOnly", () -> approval.withdraw(rehearsed.id(), staff));
        refused(
                Kind.MOVED_ON,
                "moves.refused.underWay",
                () -> planning.plan(REVIEW, from, to, everybody(), WHY, planner));
        refused(Kind.MOVED_ON, "moves.refused.notEnded", () -> planning.undo(rehearsed.id(), WHY, planner));
        refused(Kind.MISSING, "moves.refused.missing", () -> approval.approve("no-such-move", planner));
        approval.withdraw(rehearsed.id(), planner);
        refused(Kind.MOVED_ON, "moves.refused.state.WITHDRAWN", () -> approval.approve(rehearsed.id(), approver));
        refused(Kind.INVALID, "moves.refused.reason", () -> planning.plan(REVIEW, from, to, everybody(), " ", planner));
        Map<String, String> stay = plans.proposal(version(to), version(from));
        refused(Kind.INVALID, "moves.refused.nobody", () -> planning.plan(REVIEW, to, from, stay, WHY, planner));
    }

    @Test
    void theDifferenceOfTwoVersionsIsToldPartByPart() {
        Difference process = Difference.ofProcesses(versions.elements(version(from)), versions.elements(version(to)));
        assertThat(process.ids(Change.ADDED)).containsExactly(NEW);
        assertThat(process.ids(Change.REMOVED)).containsExactly(OLD);
        assertThat(process.rows())
                .filteredOn(row -> row.id().equals("userTask_correctPosition"))
                .singleElement()
                .satisfies(row -> assertThat(row.said())
                        .containsExactly(new Difference.Said(
                                "NAME", "Correct position description", "Put the position description right")));
        Difference form = Difference.ofForms(
                forms.of("confirm-position").get(1),
                forms.of("confirm-position").get(0));
        assertThat(form.rows()).isNotEmpty().allMatch(row -> row.change() == Change.CHANGED);
    }

    @Test
    void thePagesSayTheSame() throws Exception {
        Document changes = page(get("/processes/versions/annualReview/changes?from=" + from + "&to=" + to));
        assertThat(changes.select("#changes tbody tr").eachText())
                .anyMatch(row -> row.contains("Accept position") && row.contains("New"))
                .anyMatch(row -> row.contains("Confirm position") && row.contains("Removed"));
        assertThat(changes.select("#before").attr("data-removed")).isEqualTo(OLD);
        assertThat(changes.select("#after").attr("data-added")).isEqualTo(NEW);
        assertThat(page(get("/processes/forms/confirm-position/changes")).select("#changes ins"))
                .isNotEmpty();
        assertThat(page(get("/hr/definitions/annualReview/" + from + "?step=" + OLD))
                        .select("#cases ~ ul a")
                        .eachAttr("href"))
                .isNotEmpty();
        assertThat(page(get("/hr/definitions/annualReview")).select("#versions tbody tr"))
                .hasSize(to);

        String plan = "/hr/definitions/moves/new?process=annualReview&from=" + from + "&to=" + to;
        Document asked = page(get(plan));
        assertThat(asked.select("#step_" + OLD + " option[selected]").val()).isEmpty();
        assertThat(asked.select("#step_userTask_writeSelfReview option[selected]")
                        .val())
                .isEqualTo("userTask_writeSelfReview");
        MockHttpServletResponse wrong = sent(everybody(), OLD, "");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select(".govuk-error-summary li")
                        .text())
                .contains("Confirm position");
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select("#step_" + OLD + "-error")
                        .text())
                .isNotEmpty();
        String move = String.valueOf(sent(everybody(), OLD, NEW).getRedirectedUrl());
        work.look();
        assertThat(page(get(move + "?all=true")).select("main").text())
                .contains(
                        "Waits for approval",
                        "nobody approves their own",
                        "“Confirm position” goes on as “Accept position”");
        assertThat(page(get("/hr/definitions/moves")).select("main li").text()).contains("Annual review");
    }

    @Test
    void whoeverLooksAtCasesOfAVersionOrOfAMoveStandsInTheLedger() throws Exception {
        page(get("/hr/definitions/annualReview/" + from + "?step=" + OLD));
        assertThat(lastLook().kind()).isEqualTo("runningCasesListed");
        assertThat(lastLook().facts())
                .containsEntry("process", REVIEW)
                .containsEntry("element", OLD)
                .doesNotContainKey("laterPage");
        Move rehearsed = rehearsed(everybody());
        page(get("/hr/definitions/moves/" + rehearsed.id() + "?all=true"));
        assertThat(lastLook().kind()).isEqualTo("movedCasesListed");
        assertThat(lastLook().actor()).isEqualTo(planner.personId());
        assertThat(lastLook().facts()).containsEntry("move", rehearsed.id());
    }

    @Test
    void theListsAskAsMuchForManyCasesAsForOne() throws Exception {
        Move few = rehearsed(everybody());
        int versionsOfOne = asked("/hr/definitions/annualReview/" + from + "?step=" + OLD);
        int moveOfOne = asked("/hr/definitions/moves/" + few.id() + "?all=true");
        int processes = asked("/hr/definitions");
        int process = asked("/hr/definitions/annualReview");
        int movesOfOne = asked("/hr/definitions/moves");
        approval.withdraw(few.id(), planner);
        world.reviews(12).forEach(world::waitsFor);
        Move many = rehearsed(everybody());
        assertThat(many.total()).isGreaterThanOrEqualTo(few.total());

        assertThat(asked("/hr/definitions")).isEqualTo(processes);
        assertThat(asked("/hr/definitions/annualReview")).isEqualTo(process);
        assertThat(asked("/hr/definitions/annualReview/" + from + "?step=" + OLD))
                .isLessThanOrEqualTo(versionsOfOne + 2);
        assertThat(asked("/hr/definitions/moves")).isEqualTo(movesOfOne);
        assertThat(asked("/hr/definitions/moves/" + many.id() + "?all=true")).isEqualTo(moveOfOne);
    }

    private int asked(String address) throws Exception {
        page(get(address));
        return Queries.of(() -> page(get(address))).size();
    }

    private LedgerEntry lastLook() {
        List<LedgerEntry> all = ledger.of(RecordChecks.RECORD);
        return all.get(all.size() - 1);
    }

    private MockHttpServletResponse sent(Map<String, String> choices, String step, String target) throws Exception {
        MockHttpServletRequestBuilder request = post("/hr/definitions/moves")
                .param("process", REVIEW)
                .param("from", String.valueOf(from))
                .param("to", String.valueOf(to))
                .param("reason", WHY);
        Map<String, String> all = new HashMap<>(choices);
        all.put(step, target);
        all.forEach((name, value) -> request.param("step_" + name, value));
        return answer(request.with(csrf()));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        SignedIn user =
                new SignedIn(planner.personId(), people.get(planner.personId()).roles());
        return web.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private Move rehearsed(Map<String, String> choices) {
        Move planned = planning.plan(REVIEW, from, to, choices, WHY, planner);
        work.look();
        return moves.get(planned.id());
    }

    private Move approved(Move rehearsed) {
        approval.approve(rehearsed.id(), approver);
        work.look();
        return moves.get(rehearsed.id());
    }

    private Map<String, String> proposal() {
        return plans.proposal(version(from), version(to));
    }

    private Map<String, String> everybody() {
        Map<String, String> choices = new HashMap<>(proposal());
        choices.put(OLD, NEW);
        return choices;
    }

    private ProcessVersion version(int number) {
        return versions.find(REVIEW, number).orElseThrow();
    }

    private long atOldStep() {
        return running.atSteps(version(from)).entrySet().stream()
                .filter(one -> one.getKey().id().equals(OLD))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private MovedCase own(Move move) {
        int after = 0;
        while (true) {
            List<MovedCase> page = moves.cases(move.id(), false, after, planner);
            for (MovedCase one : page) {
                if (one.caseId().equals(review)) {
                    return one;
                }
            }
            after = page.get(page.size() - 1).number();
        }
    }

    private LedgerEntry moved(String caseId) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals("movedToVersion"))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private List<String> entriesOf(String caseId) {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }

    private long entries() {
        return ledger.of(review).size();
    }

    private int told(String person, OpenTask task) {
        return jdbc.sql("select count(*) from notice where person_id = ? and task_id = ? and kind = 'STEP_CHANGED'")
                .params(person, task.id())
                .query(Integer.class)
                .single();
    }

    private Actor hr() {
        return new Actor(new TestPeople(jdbc).add(null, Role.HR), Set.of(Role.HR), null);
    }

    private static void refused(Kind kind, String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    private static UnaryOperator<String> renamed() {
        return text -> text.replace(OLD, NEW)
                .replace("name=\"Confirm position\"", "name=\"Accept position\"")
                .replace("name=\"Correct position description\"", "name=\"Put the position description right\"");
    }

    private static UnaryOperator<String> asked() {
        return text -> text.replaceFirst("\"label\": \"", "\"label\": \"Now: ");
    }
}
