package org.evenhand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.casework.Sending;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.rehearsal.Rehearsal.State;
import org.evenhand.rehearsal.RehearsalReport.Holder;
import org.evenhand.rehearsal.RehearsalReport.LateInWeek;
import org.evenhand.rehearsal.web.RehearsalBoard;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A rehearsal before the launch, on the real roster. Source: processes.md, review cycle 2. */
@EvenhandTest
class RehearsalPolicyTests {

    @Autowired
    RehearsalDesk desk;

    @Autowired
    RehearsalPlay play;

    @Autowired
    Cycles cycles;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private CycleWorld world;
    private ReviewCycle cycle;
    private RequestPostProcessor asHr;

    @BeforeEach
    void begin() {
        world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(3);
        cycle = cycles.plan(world.plan(world.frozen()), world.hr);
        asHr = signedIn(world.hr.personId());
    }

    @Test
    void aRehearsalChangesNoRowOfTheApplicationAndSendsNoMail() throws InterruptedException {
        var before = everyRow();
        long engineTime = org.joda.time.DateTimeUtils.currentTimeMillis();

        var done = rehearsed();

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(desk.report(done.id()).orElseThrow().ended()).isEqualTo(3);
        assertThat(everyRow()).isEqualTo(before);
        assertThat(org.joda.time.DateTimeUtils.currentTimeMillis()).isEqualTo(engineTime);
    }

    @Test
    void aRehearsalNamesWhoHasNoManagerAndTheConflictsOfTheRoster() throws InterruptedException {
        var alone = world.staffWithoutManager();
        var report = desk.report(rehearsed().id()).orElseThrow();

        assertThat(report.people()).isEqualTo(4);
        assertThat(report.withoutReview())
                .extracting(RehearsalReport.WithoutReview::person, RehearsalReport.WithoutReview::whyNot)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(alone, "reviews.refused.noManager"));
    }

    @Test
    void aRehearsalNamesAStepWhoseHolderHasLeft() throws InterruptedException {
        world.leaves(world.manager);
        var report = desk.report(rehearsed().id()).orElseThrow();

        assertThat(report.nobody()).extracting(RehearsalReport.Nobody::person).contains(world.manager);
        assertThat(report.ended()).isZero();
    }

    @Test
    void aLaunchAsksForAnAcceptedRehearsalOfThisPlanOrAReasonToGoWithout() throws InterruptedException {
        assertRefused(Kind.INVALID, () -> confirm(Map.of("confirmed", true)));
        var first = rehearsed();
        assertRefused(Kind.INVALID, () -> confirm(Map.of("confirmed", true)));
        desk.accept(cycle.id(), first.id(), world.hr);
        cycles.change(cycle.id(), cycles.revision(cycle.id()), cycle.plan(), world.hr);
        assertRefused(Kind.INVALID, () -> confirm(Map.of("confirmed", true)));

        desk.accept(cycle.id(), rehearsed().id(), world.hr);
        confirm(Map.of("confirmed", true));

        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.LAUNCHING);
        assertThat(ledger.of(cycle.id()))
                .filteredOn(entry -> "stepCompleted".equals(entry.kind()))
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("rehearsed", true));
    }

    @Test
    void aReasonToGoWithoutARehearsalStaysOnRecord() {
        confirm(Map.of("confirmed", true, "withoutRehearsal", "Three people, same dates."));

        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.LAUNCHING);
        assertThat(documents
                        .latest(cycle.id(), "LAUNCH_CONFIRMATION")
                        .orElseThrow()
                        .content())
                .containsEntry("withoutRehearsal", "Three people, same dates.");
        assertThat(ledger.of(cycle.id()))
                .extracting(LedgerEntry::facts)
                .noneSatisfy(facts -> assertThat(facts.toString()).contains("same dates"));
    }

    @Test
    void aRehearsalIsAcceptedOnceAndOnlyForThePlanItPlayed() throws InterruptedException {
        var done = rehearsed();
        cycles.change(cycle.id(), cycles.revision(cycle.id()), cycle.plan(), world.hr);
        assertRefused(Kind.MOVED_ON, () -> desk.accept(cycle.id(), done.id(), world.hr));

        var again = rehearsed();
        desk.accept(cycle.id(), again.id(), world.hr);
        assertRefused(Kind.MOVED_ON, () -> desk.accept(cycle.id(), again.id(), world.hr));
        assertRefused(Kind.MISSING, () -> desk.accept(cycle.id(), "nowhere", world.hr));
        assertThat(ledger.of(cycle.id()))
                .filteredOn(entry -> "rehearsalAccepted".equals(entry.kind()))
                .hasSize(1);
    }

    @Test
    void onlyHrRehearsesAndNobodyRehearsesALaunchedCycle() {
        var manager = new Actor(world.manager, Set.of(Role.STAFF, Role.MANAGER), null);
        assertRefused(Kind.NOT_ALLOWED, () -> desk.start(cycle.id(), "usual", manager));
        assertRefused(Kind.MISSING, () -> desk.start(cycle.id(), "never", world.hr));
        assertRefused(Kind.MISSING, () -> desk.start("nowhere", "usual", world.hr));
        cycles.launch(cycle.id(), world.hr);
        assertRefused(Kind.MOVED_ON, () -> desk.start(cycle.id(), "usual", world.hr));
    }

    @Test
    void thePageShowsTheWorkAsBarsAndAsATableAndOffersToAcceptIt() throws Exception {
        web.perform(get("/hr/cycles/{id}/rehearsal", cycle.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("has not been rehearsed")));
        web.perform(post("/hr/cycles/{id}/rehearsal", cycle.id())
                        .param("habit", "lastDay")
                        .with(asHr)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        play.settle();
        var done = desk.of(cycle.id()).get(0);

        web.perform(get("/hr/cycles/{id}/rehearsal", cycle.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<svg class=\"eh-bars\"")))
                .andExpect(content().string(containsString("Hours of review work for others, by week")))
                .andExpect(content().string(containsString("3 of 3 people")))
                .andExpect(content().string(containsString("Accept this rehearsal")))
                .andExpect(content().string(not(containsString("style="))));
        web.perform(get("/hr/cycles/{id}/rehearsal/progress", cycle.id()).with(asHr))
                .andExpect(status().isOk());
        web.perform(post("/hr/cycles/{id}/rehearsal/{rehearsal}/accept", cycle.id(), done.id())
                        .with(asHr)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/hr/cycles/{id}/rehearsal", cycle.id()).with(asHr))
                .andExpect(content().string(containsString("Accepted")))
                .andExpect(content().string(not(containsString("Accept this rehearsal"))));
    }

    @Test
    void whatTheCommandLineReadsPlaysTheSame() throws Exception {
        var input = web.perform(
                        get("/hr/cycles/{id}/rehearsal/input", cycle.id()).with(asHr))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var report = CycleRehearsal.of(RehearsalJson.input(input), 1, done -> {});
        var stored = desk.report(rehearsed().id()).orElseThrow();

        assertThat(report.steps()).isEqualTo(stored.steps());
        assertThat(report.endings()).isEqualTo(stored.endings());
        assertThat(report.expectedEnd()).isEqualTo(stored.expectedEnd()).isAfter(LocalDate.of(2027, 1, 29));
    }

    @Test
    void aRehearsalCountsWhatWouldBeLateAndWhoWouldBeToldByRoleAndWeek() throws Exception {
        jdbc.sql("insert into absence (id, person_id, first_day, last_day, canceled, version)"
                        + " values (?, ?, ?, ?, false, 0)")
                .params(
                        UUID.randomUUID().toString(),
                        world.manager,
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 2, 12))
                .update();
        desk.start(cycle.id(), "lastDay", world.hr);
        play.settle();
        var report = desk.report(desk.of(cycle.id()).get(0).id()).orElseThrow();

        assertThat(sum(report, LateInWeek::late)).isEqualTo(3);
        assertThat(sum(report, LateInWeek::nextLevel)).isEqualTo(3);
        assertThat(sum(report, LateInWeek::humanResources)).isEqualTo(3);
        // the second escalations of the week after, ten weeks later: every week between has its place in the chart
        var apart = RehearsalJson.report(RehearsalJson.write(report).replace("2027-01-18", "2027-03-29"));
        assertThat(new RehearsalBoard(cycle, 1, List.of(), null, false, apart).escalationsByWeek())
                .hasSize(12)
                .containsEntry(LocalDate.of(2027, 1, 11), 3.0)
                .containsEntry(LocalDate.of(2027, 1, 25), 0.0)
                .containsEntry(LocalDate.of(2027, 3, 29), 3.0);
        web.perform(get("/hr/cycles/{id}/rehearsal", cycle.id()).with(asHr))
                .andExpect(content().string(containsString("Late steps that somebody would be told of, by week")))
                .andExpect(content().string(containsString("Told to Human Resources")));
    }

    private static int sum(RehearsalReport report, ToIntFunction<LateInWeek> number) {
        return Objects.requireNonNull(report.lateness()).stream()
                .filter(week -> week.role() == Holder.MANAGER)
                .mapToInt(number)
                .sum();
    }

    private Rehearsal rehearsed() throws InterruptedException {
        desk.start(cycle.id(), "usual", world.hr);
        play.settle();
        return desk.of(cycle.id()).stream()
                .filter(one -> one.planRevision() == cycles.revision(cycle.id()))
                .findFirst()
                .orElseThrow();
    }

    private void confirm(Map<String, Object> answers) {
        world.answer(cycles.openTask(cycle.id()).orElseThrow(), answers, drafts, sending);
    }

    /** A fingerprint of each table but that of the rehearsals. */
    private Map<String, Integer> everyRow() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type in ('BASE TABLE', 'TABLE')")
                .query(String.class)
                .list();
        assertThat(tables)
                .extracting(table -> table.toLowerCase(java.util.Locale.ROOT))
                .contains("person", "act_ru_task", "notice", "cycle_rehearsal");
        var rows = new TreeMap<String, Integer>();
        tables.stream()
                .filter(table -> !"cycle_rehearsal".equalsIgnoreCase(table))
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                                .mapToInt(row -> row.toString()
                                        .replaceAll("\\[B@\\w+", "")
                                        .hashCode())
                                .sum()));
        return rows;
    }

    private RequestPostProcessor signedIn(String personId) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(personId, people.get(personId).roles()), null, AuthorityUtils.NO_AUTHORITIES));
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
