package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenTask;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.referees.LetterDesk;
import org.evenhand.referees.LetterLinks;
import org.evenhand.referees.Referee;
import org.evenhand.referees.RefereeState;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A referee's link used twice, guessed, expired, taken back, passed on: always the same page, and never anything else. */
@EvenhandTest
class BadInputToLettersTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc web;

    @Autowired
    private LetterLinks links;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    /** Each test comes from an address of its own. */
    private final String address = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);

    private PromotionWorld world;
    private Promotion promotion;
    private Referee referee;

    @BeforeEach
    void oneInvitation() {
        world = new PromotionWorld(application);
        promotion = world.opened();
        PromotionWorld.PATH.subList(0, 3).forEach(step -> world.goes(promotion, step));
        world.choosesReferees(promotion);
        referee = world.letters.in(promotion, RefereeState.INVITED).get(0);
    }

    @Test
    void everyLinkThatOpensNothingSaysTheSameWhateverIsWrongWithIt() throws Exception {
        String guessed = answer(get("/letters/" + "A".repeat(43)));
        String expired = link();
        clock.advance(Duration.ofDays(91));
        assertThat(answer(get(expired))).isEqualTo(guessed);
        clock.reset();

        String takenBack = link();
        desk.revoke(promotion.caseId(), referee.id(), world.hr);
        referee = world.letters.in(promotion, RefereeState.INVITED).get(0);
        String used = link();
        assertThat(send(used, "DECLINE").getRedirectedUrl()).isEqualTo("/letters/thanks?said=DECLINED");

        for (String dead : List.of(takenBack, used, "/letters/x", "/letters/" + "é".repeat(43))) {
            assertThat(answer(get(dead))).isEqualTo(guessed);
            assertThat(answer(post(dead).param("answer", "ACCEPT"))).isEqualTo(guessed);
            assertThat(answer(get(dead + "/check"))).isEqualTo(guessed);
            assertThat(answer(post(dead + "/send"))).isEqualTo(guessed);
        }
    }

    @Test
    void anInvitationThatWasPassedOnBringsTheLetterLinkToTheRefereeAndOpensNothingMore() throws Exception {
        String passedOn = link();
        send(passedOn, "ACCEPT");
        assertThat(call(get(passedOn)).getStatus()).isEqualTo(410);
        assertThat(call(post(passedOn).param("letter", "I am somebody else.")).getStatus())
                .isEqualTo(410);
        assertThat(world.letters.in(promotion, RefereeState.ACCEPTED))
                .extracting(Referee::id)
                .containsExactly(referee.id());
    }

    @Test
    void anotherLinkFromLibraryHrClosesTheEarlierOnes() throws Exception {
        String lost = link();
        desk.sendAgain(promotion.caseId(), referee.id(), world.hr);
        assertThat(call(get(lost)).getStatus()).isEqualTo(410);
        assertThat(call(get(link())).getStatus()).isEqualTo(200);
    }

    @Test
    void aLetterSentTwiceArrivesOnce() throws Exception {
        send(link(), "ACCEPT");
        String write = link();
        String version = version(call(post(write)
                        .param("relation", "Colleagues")
                        .param("letter", "A letter.")
                        .param("_save", "yes"))
                .getContentAsString());
        assertThat(call(post(write + "/send").param("_version", version)).getRedirectedUrl())
                .isEqualTo("/letters/thanks?said=SENT");
        assertThat(call(post(write + "/send").param("_version", version)).getStatus())
                .isEqualTo(410);
        assertThat(world.letters.in(promotion, RefereeState.WRITTEN)).hasSize(1);
    }

    @Test
    void whoGuessesHasToWaitAndWhoHasALinkHasNot() throws Exception {
        for (int guess = 0; guess < 20; guess++) {
            assertThat(call(get("/letters/" + "B".repeat(43))).getStatus()).isEqualTo(410);
        }
        assertThat(call(get("/letters/" + "B".repeat(43))).getStatus()).isEqualTo(429);
        assertThat(call(get(link())).getStatus()).isEqualTo(200);
    }

    @Test
    void aPausedCaseTakesNoLetterAndLosesNone() throws Exception {
        send(link(), "ACCEPT");
        String write = link();
        LocalDate last = world.inBusinessDays(75);
        world.isAway(promotion.personId(), last);
        MockHttpServletResponse page = call(get(write));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(page.getContentAsString()).select("main").text())
                .contains("Nothing can be sent for the moment")
                .doesNotContain("absen", "on leave", "is away", "paused");
        String version = version(call(post(write)
                        .param("relation", "Colleagues")
                        .param("letter", "A letter kept.")
                        .param("_save", "yes"))
                .getContentAsString());
        MockHttpServletResponse sent = call(post(write + "/send").param("_version", version));
        assertThat(sent.getStatus()).isEqualTo(409);
        assertThat(sent.getContentAsString()).contains("Nothing can be sent for the moment", "A letter kept.");

        world.isBack(promotion, last);
        assertThat(call(get(write)).getStatus())
                .as("a link opens as many days longer as the case was paused")
                .isEqualTo(200);
        assertThat(call(post(write + "/send").param("_version", version)).getRedirectedUrl())
                .isEqualTo("/letters/thanks?said=SENT");
        assertThat(world.letters.in(promotion, RefereeState.WRITTEN)).hasSize(1);
    }

    @Test
    void anInvitationIsNotAnsweredWhileTheCaseIsPausedAndCanBeTakenBack() throws Exception {
        String link = link();
        LocalDate last = world.inBusinessDays(2);
        world.isAway(promotion.personId(), last);
        assertThat(send(link, "ACCEPT").getStatus()).isEqualTo(409);
        assertThat(world.letters.in(promotion, RefereeState.ACCEPTED)).isEmpty();
        desk.sendAgain(promotion.caseId(), referee.id(), world.hr);
        desk.revoke(promotion.caseId(), referee.id(), world.hr);
        assertThat(world.letters.in(promotion, RefereeState.REVOKED)).hasSize(1);
        Referee next = world.letters.in(promotion, RefereeState.INVITED).stream()
                .filter(one -> !one.id().equals(referee.id()))
                .reduce((first, second) -> second)
                .orElseThrow();
        referee = next;
        assertThat(send(link(), "ACCEPT").getStatus())
                .as("whoever is asked meanwhile cannot answer before the case goes on either")
                .isEqualTo(409);
        world.isBack(promotion, last);
        assertThat(send(link(), "ACCEPT").getRedirectedUrl()).isEqualTo("/letters/thanks?said=ACCEPTED");
    }

    @Test
    void noTokenIsKeptAnywhereButInTheMail() {
        String token = link().substring("/letters/".length());
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("select token_hash from referee_link where referee_id = ?")
                        .param(referee.id())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token);
    }

    private String link() {
        OpenTask task =
                application.getBean(Inbox.class).heldBy(referee.id()).get(0).task();
        return "/letters/" + transaction.execute(status -> links.issue(referee.id(), task.step()));
    }

    private MockHttpServletResponse send(String link, String answer) throws Exception {
        return call(post(link).param("answer", answer));
    }

    /** Without a session or its token: a letter may take longer to write than any session lasts. */
    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                }))
                .andReturn()
                .getResponse();
    }

    /** The page, which is the same for everybody. */
    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = call(request);
        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        return answer.getContentAsString();
    }

    private static String version(String html) {
        return Jsoup.parse(html).select("input[name=_version]").val();
    }
}
