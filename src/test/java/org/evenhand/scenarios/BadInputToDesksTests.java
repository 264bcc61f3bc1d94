package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.evenhand.disclosure.DisclosureWorld;
import org.evenhand.findings.FindingsWorld;
import org.evenhand.people.Absences;
import org.evenhand.people.People;
import org.evenhand.record.Looks;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same for what Library HR keeps beside the reviews, and for what people say of themselves. */
@EvenhandTest
class BadInputToDesksTests {

    /** A day where no deadline and no other test lies. */
    private static final LocalDate FAR = LocalDate.of(2030, 3, 5);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Absences absences;

    @Autowired
    private JdbcClient jdbc;

    private ReviewWalk walk;
    private StepClient client;
    private String hr;

    @BeforeEach
    void oneReview() {
        walk = ReviewWalk.opened(application);
        client = new StepClient(application);
        hr = walk.world.hr.personId();
    }

    @Test
    void anAbsenceIsRecordedChangedAndCanceledOnceAndOnlyByAWholeForm() throws Exception {
        String person = walk.review.personId();
        var wrong = new WrongForms(client, rows("absence", "document_revision", "ledger_entry"));
        var recorded = reason().and("firstDay", LocalDate.of(2026, 12, 7)).and("lastDay", LocalDate.of(2026, 12, 9));
        wrong.tryAllAt(hr, "/hr/absences/new?person=" + person, recorded.sent());
        String absence = "/hr/absences/" + absences.of(person).get(0).id();
        wrong.tryAllAt(
                hr,
                absence + "/end",
                reason().and("lastDay", LocalDate.of(2026, 12, 11)).sent());
        wrong.tryAllAt(hr, absence + "/cancel", reason().sent());
        client.open(hr, absence).page();
        for (String nobody : List.of("nobody", "", WrongInput.HOSTILE)) {
            client.post(hr, "/hr/absences/new", recorded.and("_person", nobody).sent())
                    .refused(404);
        }
        client.post(hr, absence + "/end", reason().and("_version", "never").sent())
                .refused(400);
    }

    @Test
    void stepsAreDelegatedAndTakenBackOnceAndOnlyByAWholeForm() throws Exception {
        String manager = walk.review.managerId();
        var wrong = new WrongForms(client, rows("delegation"));
        var right = Typing.in("person", walk.stranger())
                .and("firstDay", LocalDate.of(2027, 1, 4))
                .and("lastDay", LocalDate.of(2027, 1, 8));
        for (String nobody : List.of("nobody", "x".repeat(255), WrongInput.HOSTILE, WrongInput.BROKEN, manager)) {
            client.submit(manager, "/account/delegations", WrongInput.with(right.sent(), "person", nobody))
                    .complains();
        }
        wrong.tryAllAt(manager, "/account/delegations", right.sent());
        String id = jdbc.sql("select id from delegation where person_id = ?")
                .param(manager)
                .query(String.class)
                .single();
        client.post(walk.stranger(), "/account/delegations/" + id + "/revoke", Map.of())
                .refused(404);
        client.post(walk.review.personId(), "/hr/delegations/" + id + "/revoke", Map.of())
                .refused(403);
        assertThat(client.post(manager, "/account/delegations/" + id + "/revoke", Map.of())
                        .status())
                .isEqualTo(302);
        client.post(manager, "/account/delegations/" + id + "/revoke", Map.of()).refused(409);
        client.post(hr, "/hr/delegations/nothing/revoke", Map.of()).refused(404);
    }

    @Test
    void aDelegationToThePersonReviewedOpensNothingOfTheirReview() {
        String employee = walk.review.personId();
        walk.to("rateCriteria");
        LocalDate today = LocalDate.now(application.getBean(TestClock.class));
        var right = Typing.in("person", employee).and("firstDay", today).and("lastDay", today.plusDays(1));
        client.submit(walk.review.managerId(), "/account/delegations", right.sent());
        String task = walk.task("rateCriteria").id();
        var before = walk.record();
        assertThat(client.open(employee, "/tasks/" + task).refused(403).html()).contains("Nobody reviews themselves");
        client.take(employee, task, walk.answers().to("rateCriteria")).refused(403);
        client.send(employee, task, "1").refused(403);
        assertThat(walk.record()).isEqualTo(before);
    }

    @Test
    void aDayIsClosedAndOpenedAgainOnceAndOnlyByAWholeForm() throws Exception {
        var wrong = new WrongForms(client, rows("closed_day", "reopened_day", "ledger_entry"));
        var closing = Typing.in("name", "Moving " + StepClient.MARKUP)
                .and("kind", "CLOSURE")
                .and("firstDay", FAR);
        wrong.tryAllAt(hr, "/hr/calendar/close", closing.sent());
        assertThat(client.open(hr, "/hr/calendar?year=2030").html()).contains("&lt;img src=x");
        wrong.tryAllAt(hr, "/hr/calendar/" + FAR + "/reopen", reason().sent());
        assertThat(client.post(hr, "/hr/calendar/+999999999-01-01/reopen", reason().sent())
                        .status())
                .isIn(400, 404);
    }

    @Test
    void theWorkingWeekChangesOnceAndOnlyByAWholeForm() throws Exception {
        var wrong = new WrongForms(client, rows("library_calendar", "ledger_entry"));
        Map<String, String[]> right =
                Typing.in("zone", "America/New_York").and("endOfDay", "17:00").sent();
        right.put("workingDays", new String[] {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"});
        wrong.tryAllAt(hr, "/hr/calendar/week", right);
        client.post(hr, "/hr/calendar/week", right).refused(400);
    }

    @Test
    void aFileThatLiesAboutItsTypeIsNoCalendarAndNoRoster() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        byte[] program = "MZ\0\0<script>alert(2)</script>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] sheet = {'P', 'K', 3, 4, 20, 0, 0, 0};
        var before = rows("closed_day", "person", "roster_version").get();
        for (byte[] lie : List.of(picture, program, sheet)) {
            saysWhatIsWrong(client.upload(hr, "/hr/calendar/import", "days.ics", "text/calendar", lie));
            saysWhatIsWrong(client.upload(hr, "/hr/roster/import", "roster.csv", "text/csv", lie));
        }
        client.upload(hr, "/hr/calendar/import", "days.ics", "text/calendar", new byte[0])
                .refused(422);
        client.post(hr, "/hr/calendar/import", Map.of("kind", new String[] {"SURPRISE"}))
                .refused(400);
        assertThat(rows("closed_day", "person", "roster_version").get()).isEqualTo(before);
    }

    @Test
    void aCriteriaSetIsBegunSavedAndPublishedOnceAndOnlyByAWholeForm() throws Exception {
        var wrong = new WrongForms(client, () -> jdbc.sql("select sum(revision) from criteria_set")
                .query(Long.class)
                .single());
        String name = "Set " + StepClient.MARKUP + " " + UUID.randomUUID();
        wrong.tryAllAt(hr, "/hr/criteria/new", criteria(name).sent());
        String id = jdbc.sql("select id from criteria_set where name = ?")
                .param(name)
                .query(String.class)
                .single();
        wrong.tryAllAt(hr, "/hr/criteria/" + id + "/edit", criteria(name).sent());
        assertThat(client.open(hr, "/criteria/" + id).html()).contains("&lt;img src=x");
        var publishing = client.form(hr, "/hr/criteria/" + id + "/publish");
        assertThat(client.submit(hr, publishing, Map.of()).status()).isEqualTo(302);
        client.submit(hr, publishing, Map.of()).refused(409);
        client.submit(
                        hr,
                        new StepClient.OpenForm("/hr/criteria/" + id + "/edit", publishing.hidden()),
                        criteria(name).sent())
                .refused(409);
        client.post(hr, "/hr/criteria/" + id + "/publish", Map.of()).refused(400);
        client.post(hr, "/hr/criteria/nothing/versions", Map.of()).refused(404);
    }

    @Test
    void whatPeopleSayOfTheirMailIsYesOrNo() {
        String person = walk.review.personId();
        var before = rows("notice_choice", "calendar_feed").get();
        client.post(person, "/account/notices", Map.of()).refused(400);
        client.post(person, "/account/notices", Typing.in("weekly", "perhaps").sent())
                .refused(400);
        assertThat(client.post(person, "/account/calendar/revoke", Map.of()).status())
                .isEqualTo(302);
        assertThat(rows("notice_choice", "calendar_feed").get()).isEqualTo(before);
    }

    @Test
    void tellingOfAnEntryIsRecordedOnceAndOnlyByAWholeForm() throws Exception {
        DisclosureWorld disclosure = new DisclosureWorld(application);
        String review = disclosure.rated(DisclosureWorld.LOWEST);
        String keeper = disclosure.hr.personId();
        var wrong = new WrongForms(client, entriesBesideLooks());
        var told = Typing.in("how", "LETTER").and("on", disclosure.today());
        wrong.tryAllAt(keeper, "/hr/record-entries/" + review, told.sent());
        client.open(keeper, "/hr/record-entries/nothing").refused(404);
        client.open(disclosure.review(review).personId(), "/hr/record-entries/" + review)
                .refused(403);
    }

    @Test
    void aFindingIsRecordedAndChangedOnceAndOnlyByAWholeForm() throws Exception {
        FindingsWorld findings = new FindingsWorld(application);
        String analyst = findings.analyst.personId();
        var wrong = new WrongForms(client, rows("register_finding", "document_revision", "ledger_entry"));
        var right = Typing.in("topic", "CONVERSATION")
                .and("text", WrongInput.HOSTILE)
                .and("owner", findings.owner)
                .and("disposition", "FIX")
                .and("dueOn", LocalDate.of(2027, 3, 31));
        wrong.tryAllAt(analyst, "/findings/new?cohort=" + findings.cycle.id(), right.sent());
        String finding = "/findings/"
                + jdbc.sql("select id from register_finding where cohort_id = ?")
                        .param(findings.cycle.id())
                        .query(String.class)
                        .single();
        wrong.tryAllAt(analyst, finding + "/change", right.sent());
        client.open(analyst, finding).page();
        client.open(analyst, "/findings/new?cohort=nothing").refused(404);
        client.open(analyst, "/findings?after=" + "x".repeat(300)).page();
        for (String cycle : List.of("nothing", "", WrongInput.HOSTILE)) {
            client.post(analyst, "/findings/new", right.and("_cohort", cycle).sent())
                    .refused(404);
        }
    }

    private void saysWhatIsWrong(StepClient.Answer uploaded) {
        assertThat(uploaded.status()).isEqualTo(302);
        var page = client.open(hr, uploaded.redirect());
        assertThat(page.page().select("main").text()).containsIgnoringCase("problem");
        assertThat(page.page().select("form[action$=/apply]")).isEmpty();
        assertThat(client.post(hr, uploaded.redirect() + "/apply", Map.of()).status())
                .isIn(409, 422);
    }

    private static Typing criteria(String name) {
        var typed = Typing.in("name", name).and("jobFamilies", "Librarianship");
        for (int level = 0; level < 4; level++) {
            typed.and("scale[" + level + "].label", "Level " + level).and("scale[" + level + "].anchor", "Seen.");
        }
        typed.and("criteria[0].name", "Service").and("criteria[0].weight", "100");
        typed.and("criteria[0].description", WrongInput.HOSTILE);
        for (int anchor = 0; anchor < 3; anchor++) {
            typed.and("criteria[0].anchors[" + anchor + "].text", "Reads aloud " + anchor);
        }
        return typed;
    }

    private static Typing reason() {
        return Typing.in("reason", WrongInput.HOSTILE);
    }

    /** How many rows each table has; nothing else runs beside these tests. */
    private Supplier<List<Long>> rows(String... tables) {
        return () -> Stream.of(tables)
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    /** Opening a page of a case from outside is itself written down, and may be: the rest must not be. */
    private Supplier<Long> entriesBesideLooks() {
        return () -> jdbc.sql("select count(*) from ledger_entry where kind <> ?")
                .param(Looks.VIEWED)
                .query(Long.class)
                .single();
    }
}
