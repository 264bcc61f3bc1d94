package org.evenhand.promotions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.committees.Committees;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.testsupport.EvenhandTest;
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

/** The step in which Library HR forms the committee of one case: who is proposed and why, changed, refused, confirmed. */
@EvenhandTest
class FormCommitteePagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    private PromotionWorld world;
    private Promotion promotion;
    private OpenTask task;

    @BeforeEach
    void aCertifiedFileWaits() {
        world = new PromotionWorld(beans);
        promotion = world.certified(7);
        task = world.step(promotion.caseId(), "formCommittee");
    }

    @Test
    void showsWhoIsProposedAndWhatSpeaksForEach() throws Exception {
        Document page = page(get(step()));
        assertThat(page.text())
                .contains("never served", "serves in no other", ", chair:", "7 people could sit here")
                .contains("Another part in the case");
        assertThat(page.select("main a[href=" + change() + "]")).hasSize(1);
        assertThat(page.select("input[type=radio]")).hasSize(1);
    }

    @Test
    void refusesSomebodyWithAnotherPartWithTheReasonAndTakesSomebodyElse() throws Exception {
        MockHttpServletResponse refused = changed(world.manager);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("This person has another part in the case");
        String outsider = world.candidateUnder(world.manager);
        assertThat(text(changed(outsider))).contains("approv");

        String in = world.committee.alternate(promotion);
        assertThat(changed(in).getStatus()).isEqualTo(302);
        assertThat(page(get(step())).text()).contains(people.get(in).displayName());
        confirms();
        assertThat(beans.getBean(Committees.class).members(promotion.caseId())).contains(in);
        assertThat(world.step(promotion.caseId(), "challengeCommittee").assignee())
                .isEqualTo(promotion.personId());
    }

    @Test
    void formsNothingElseThanWasShown() throws Exception {
        String shown = page(get(step())).select("input[type=radio]").val();
        changed(world.committee.alternate(promotion));
        MockHttpServletResponse late = answer(post(step()).param("_form", "1").param("form", shown));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(beans.getBean(Committees.class).isFormed(promotion.caseId())).isFalse();
    }

    private MockHttpServletResponse changed(String in) throws Exception {
        String out = page(get(change()))
                .select("input[type=radio][name=out]")
                .first()
                .val();
        return answer(post(change())
                .param("_form", "1")
                .param("out", out)
                .param("in", in)
                .param("reason", "Knows the collection."));
    }

    private void confirms() throws Exception {
        Document form = page(get(step()));
        MockHttpServletResponse taken = answer(post(step())
                .param("_form", "1")
                .param("_version", form.select("input[name=_version]").val())
                .param("form", form.select("input[type=radio]").val()));
        assertThat(taken.getRedirectedUrl()).as(text(taken)).isEqualTo(step() + "/check");
        Document check = page(get(step() + "/check"));
        assertThat(answer(post(step() + "/send")
                                .param(
                                        "_version",
                                        check.select("input[name=_version]").val()))
                        .getStatus())
                .isEqualTo(303);
    }

    private String step() {
        return "/tasks/" + task.id();
    }

    private String change() {
        return "/hr/committees/" + promotion.roundId() + "/change/" + promotion.caseId();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        SignedIn hr = new SignedIn(
                world.hr.personId(), people.get(world.hr.personId()).roles());
        var who = UsernamePasswordAuthenticationToken.authenticated(hr, null, List.of());
        return web.perform(request.with(csrf()).with(authentication(who)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
