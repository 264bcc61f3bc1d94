package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.definitions.RuleLine;
import org.evenhand.definitions.RuleRecord;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.CheckpointResult;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Words about leave, health and accommodation in what somebody writes of another. Source: equity.md, no-medical-or-leave. */
@EvenhandTest
@Policies("Words about leave, health or accommodation")
class WordsHeldPolicyTests {

    private static final String WORDS = "A steady year in spite of the surgery.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    CheckpointOutcomes outcomes;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    Casework casework;

    @Autowired
    Sending sending;

    @Autowired
    RuleRecord rules;

    @Autowired
    People people;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    MockMvc web;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private String review;

    @BeforeEach
    void anAssessmentIsDue() {
        world = new ReviewWorld(beans);
        review = world.review();
        world.goesTo(review, "completeAssessment");
    }

    @Test
    void holdsWordsAboutHealthUntilTheAuthorSaysWhyTheyStay() {
        OpenTask task = world.waitsFor(review);
        long version = drafted(task);
        assertThatThrownBy(() -> sending.send(task.id(), world.assigneeOf(task), version))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(Sending.WORDS_HELD));
        assertThat(world.waitsFor(review).step()).isEqualTo("completeAssessment");

        sending.send(task.id(), world.assigneeOf(task), version, "", "The surgery of the map case.");

        CheckpointOutcome outcome =
                outcomes.latest(review, CheckpointOutcomes.TEXT).orElseThrow();
        assertThat(outcome.result()).isEqualTo(CheckpointResult.HOLD);
        assertThat(outcome.findings()).extracting(finding -> finding.rule()).containsExactly("no-medical-or-leave");
        assertThat(outcome.answer()).isEqualTo(CheckpointAnswer.REASON_GIVEN);
        assertThat(outcome.answeredBy()).isEqualTo(task.assignee());
        assertThat(outcome.inputFingerprint()).hasSize(64);
        assertThat(documents.latest(review, "ASSESSMENT").orElseThrow().content())
                .containsEntry("reasonForWords", "The surgery of the map case.");
        assertThat(ledger.of(review).toString()).contains("no-medical-or-leave").doesNotContain("map case", "surgery");
    }

    @Test
    void sendsATextWithoutSuchWordsAndTellsNobodyThatItWasLookedAt() {
        int before = outcomes.latest(review, CheckpointOutcomes.TEXT)
                .map(CheckpointOutcome::run)
                .orElse(0);
        world.sends(review, ReviewAnswers.assessment(world.sees(review)));
        CheckpointOutcome outcome =
                outcomes.latest(review, CheckpointOutcomes.TEXT).orElseThrow();
        assertThat(outcome.result()).isEqualTo(CheckpointResult.PASS);
        assertThat(outcome.run()).isEqualTo(before + 1);
        assertThat(ledger.of(review).toString()).doesNotContain("checkpoint=text");
    }

    @Test
    void asksOnTheLookBeforeSendingAndKeepsWhatWasChosen() throws Exception {
        OpenTask task = world.waitsFor(review);
        long version = drafted(task);
        Actor manager = world.assigneeOf(task);
        String address = "/tasks/" + task.id();
        assertThat(page(get(address + "/check"), manager).select("input[name=words]"))
                .hasSize(2);

        MockHttpServletResponse refused = answer(
                post(address + "/send")
                        .param("_version", "" + version)
                        .param("words", "KEEP")
                        .param("reason", " "),
                manager);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.title()).startsWith("Error:");
        assertThat(again.select("#words-keep[checked]")).hasSize(1);

        MockHttpServletResponse sent = answer(
                post(address + "/send")
                        .param("_version", "" + version)
                        .param("words", "KEEP")
                        .param("reason", "A map."),
                manager);
        assertThat(sent.getRedirectedUrl()).startsWith("/cases/" + review + "/receipts/");
    }

    @Test
    void leavesTheMatterToLibraryHrAndKeepsNoWordOfIt() throws Exception {
        OpenTask task = world.waitsFor(review);
        long version = drafted(task);
        Actor manager = world.assigneeOf(task);
        String passed = answer(
                        post("/tasks/" + task.id() + "/send")
                                .param("_version", "" + version)
                                .param("words", "PASS_ON"),
                        manager)
                .getRedirectedUrl();
        assertThat(page(get(String.valueOf(passed)), manager).text()).contains("Library HR looks after it");
        assertThat(world.waitsFor(review).step()).isEqualTo("completeAssessment");

        Document hr = page(get("/hr/checkpoints"), world.library.hr);
        assertThat(hr.select("#matters a[href=/cases/" + review + "]")).hasSize(1);
        assertThat(hr.select("#matters").text())
                .contains(people.get(manager.personId()).displayName());
        assertThat(hr.text()).doesNotContain("surgery");
        CheckpointOutcome outcome =
                outcomes.latest(review, CheckpointOutcomes.TEXT).orElseThrow();
        assertThat(outcome.answer()).isEqualTo(CheckpointAnswer.PASSED_ON);
        assertThat(ledger.of(review).toString()).doesNotContain("surgery");
    }

    @Test
    void countsForEachRuleAndCycleHowOftenItWasAskedFiredHeldAndAnswered() throws Exception {
        String cycle = String.valueOf(reviews.get(review).cycleId());
        long asked = line(cycle, "no-medical-or-leave").asked();
        OpenTask task = world.waitsFor(review);
        long version = drafted(task);
        sending.send(task.id(), world.assigneeOf(task), version, "", "A map case.");

        RuleLine words = line(cycle, "no-medical-or-leave");
        assertThat(words.asked()).isEqualTo(asked + 1);
        assertThat(List.of(words.fired(), words.held(), words.answered(), words.changed(), words.waived()))
                .containsExactly(1L, 1L, 1L, 0L, 0L);
        RuleLine growth = line(cycle, "actionable-growth");
        assertThat(List.of(growth.asked(), growth.fired(), growth.open())).containsExactly(1L, 0L, 0L);
        assertThat(line("nowhere", "no-medical-or-leave").asked()).isZero();
        assertThat(Queries.of(() -> rules.lines(Optional.of(cycle), world.library.hr)))
                .hasSize(2);
        assertThatThrownBy(() -> rules.lines(Optional.empty(), world.assigneeOf(task)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void holdsWordsInTheReasonForAHeldTextAndInWhatWasTalkedAbout() {
        OpenTask task = held();
        long version = world.checksTask(task, Map.of("answer", "REASON", "reason", "Half of it was parental leave."))
                .draftVersion();
        assertHeld(task, version);
        sending.send(task.id(), world.assigneeOf(task), version, "", "The guide to parental leave.");
        world.runsWhatIsDue(review);

        world.goesTo(review, "holdConversation");
        clock.advance(Duration.ofDays(7));
        OpenTask talk = world.waitsFor(review);
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.conversation(clock.instant()));
        answers.put("notes", "We talked about the diagnosis.");
        assertHeld(talk, world.checksTask(talk, answers).draftVersion());
    }

    @Test
    void countsWhatWasChangedAndWhatASecondPersonLetPass() throws Exception {
        String cycle = String.valueOf(reviews.get(review).cycleId());
        held();
        world.sends(review, Map.of("answer", "CHANGE"));
        held();
        world.sends(review, Map.of("answer", "WAIVER", "reason", "The committee asked for it."));
        assertThat(line(cycle, "words-and-numbers").open()).isEqualTo(1);
        world.sends(review, Map.of("decision", "GRANTED", "reason", "The numbers leave out the move."));

        RuleLine rule = line(cycle, "words-and-numbers");
        assertThat(List.of(rule.asked(), rule.fired(), rule.held(), rule.answered(), rule.changed(), rule.waived()))
                .containsExactly(2L, 2L, 2L, 0L, 1L, 1L);
        assertThat(rule.open()).isZero();
        assertThat(page(get("/hr/checkpoints").param("scope", cycle), world.library.hr)
                        .select("#rules tr:has(th:contains(words-and-numbers)) td")
                        .eachText())
                .containsExactly("2", "2", "2", "0", "1", "1", "0");
    }

    @Test
    void countsAdviceThatWasAnsweredAsHeldByNobody() {
        String cycle = String.valueOf(reviews.get(review).cycleId());
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.assessment(world.sees(review)));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) answers.get("ratings")) {
            Map<String, Object> once = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> once.put(String.valueOf(key), value));
            once.put("evidence", List.of(ReviewAnswers.evidence("2026-02-03")));
            rows.add(once);
        }
        answers.put("ratings", rows);
        world.sends(review, answers);
        world.goesOn(review);

        RuleLine advice = line(cycle, "whole-period");
        assertThat(List.of(advice.fired(), advice.held(), advice.answered(), advice.open()))
                .containsExactly(1L, 0L, 1L, 0L);
    }

    @Test
    void aMatterFromAReconsiderationLeadsToItsOwnPageAndCountsWithTheReviewItIsAbout() throws Exception {
        world.goesToTheEnd(review);
        String cycle = String.valueOf(reviews.get(review).cycleId());
        AppealWorld appeals = new AppealWorld(beans);
        Appeal appeal = appeals.asks(appeals.decisionOf(review));
        long before = line(cycle, "no-medical-or-leave").changed();
        OpenTask task = appeals.only(appeal, "reconsiderDecision");
        long version = world.checksTask(task, Map.of("answer", "STANDS", "reasons", WORDS))
                .draftVersion();

        assertThat(answer(
                                post("/tasks/" + task.id() + "/send")
                                        .param("_version", "" + version)
                                        .param("words", "PASS_ON"),
                                world.assigneeOf(task))
                        .getStatus())
                .isEqualTo(303);

        assertThat(page(get("/hr/checkpoints"), world.library.hr)
                        .select("#matters a[href=/appeals/" + appeal.caseId() + "]"))
                .hasSize(1);
        assertThat(line(cycle, "no-medical-or-leave").changed()).isEqualTo(before + 1);
        Actor reviewed = new Actor(reviews.get(review).personId(), Set.of(Role.STAFF, Role.HR), null);
        assertThat(rules.matters(reviewed)).noneMatch(matter -> matter.address().endsWith(appeal.caseId()));
    }

    /** An overall rating a whole level from the criteria. */
    private OpenTask held() {
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.assessment(world.sees(review)));
        answers.put("overall", "2");
        world.sends(review, answers);
        return world.waitsFor(review);
    }

    private void assertHeld(OpenTask task, long version) {
        assertThatThrownBy(() -> sending.send(task.id(), world.assigneeOf(task), version))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(Sending.WORDS_HELD));
    }

    private RuleLine line(String scope, String rule) {
        return rules.lines(Optional.of(scope), world.library.hr).stream()
                .filter(line -> line.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private long drafted(OpenTask task) {
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.assessment(world.sees(review)));
        answers.put("summary", WORDS);
        return world.checksTask(task, answers).draftVersion();
    }

    private Document page(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        MockHttpServletResponse answer = answer(request, actor);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        SignedIn account =
                new SignedIn(actor.personId(), people.get(actor.personId()).roles());
        return web.perform(request.with(csrf())
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
