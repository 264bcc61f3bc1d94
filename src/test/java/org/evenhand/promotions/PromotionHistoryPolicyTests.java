package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.referees.Letters;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Case history: the way a promotion took, drawn and told, and never how it began")
class PromotionHistoryPolicyTests {

    private static final List<String> PAGES = List.of("/timeline", "/timeline.txt", "/diagram", "/diagram.bpmn");

    @Autowired
    ApplicationContext beans;

    @Autowired
    LateMaterial material;

    @Autowired
    Ledger ledger;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private PromotionWorld world;
    private String hr;

    @BeforeEach
    void library() {
        world = new PromotionWorld(beans);
        hr = new TestPeople(jdbc).add(null, Role.HR);
    }

    @Test
    void isDrawnWithItsRepeatsAndThePresentStepAndTheTextSaysTheSame() throws Exception {
        Promotion promotion = world.at("decidePromotion");
        allLookAgain(promotion);
        for (String reader : List.of(hr, promotion.personId())) {
            Document page = page(reader, promotion, "/diagram");
            Element drawn = page.select("#diagram").first();
            assertThat(drawn.attr("data-active")).isEqualTo("userTask_recommendPromotion");
            assertThat(drawn.attr("data-passed")).contains("userTask_certifyFile", "userTask_decidePromotion");
            assertThat(drawn.attr("data-repeats")).isEqualTo("userTask_recommendPromotion=2");
            assertThat(drawn.attr("data-taken")).contains("sequenceFlow_beginConsiderationToAssembleDossier");
            assertThat(page.text()).contains("Diagram of the promotion of", "Recommend on promotion: 2 times");
            assertThat(page.select(".eh-timeline__item--waiting").text()).startsWith("Recommend on promotion");
            assertThat(page.select(".eh-timeline__item--stopped").text())
                    .contains("Decide on promotion: left undone")
                    .doesNotContain("time ran out");
        }
    }

    @Test
    void tellsWhoDidWhatWhenUnderWhichVersionAndWhatChanged() throws Exception {
        Promotion promotion = world.at("weighRecommendations");
        for (String reader : List.of(hr, promotion.personId())) {
            Document page = page(reader, promotion, "/timeline");
            assertThat(page.text())
                    .contains("Timeline of the promotion of", "fits together", "Promotion, version")
                    .contains("Dossier, revision 1", "Person " + world.manager, "Recommendation, revision 1")
                    .doesNotContain("Annual review, version", promotion.roundId());
            assertThat(page.select("tbody time")).hasSizeGreaterThan(10);
            assertThat(content(reader, promotion, "/timeline.txt"))
                    .contains("Timeline of the promotion of", "Dossier, revision 1", "Under Promotion, version");
            LedgerEntry last = ledger.of(promotion.caseId()).stream()
                    .filter(entry -> entry.kind().equals("committeeClosed"))
                    .findFirst()
                    .orElseThrow();
            assertThat(page.html()).contains(last.hash());
        }
    }

    @Test
    void namesWhatFailedWithARefereeToLibraryHrAlone() throws Exception {
        Promotion promotion = world.at("chooseReferees");
        world.choosesReferees(promotion);
        String step = failsWithAReferee(promotion);
        assertThat(page(hr, promotion, "/sight").select("#incidents").text()).contains(step);
        assertThat(page(promotion.personId(), promotion, "/sight")
                        .select("#incidents")
                        .text())
                .contains("A step with people whose names only Library HR knows", "Still halted")
                .doesNotContain(step);
    }

    /** The name of the step. */
    private String failsWithAReferee(Promotion promotion) {
        ManagementService management = beans.getBean(ManagementService.class);
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        String own = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(promotion.caseId())
                .processDefinitionKey(Promotion.PROCESS)
                .singleResult()
                .getId();
        Job job = runtime.createProcessInstanceQuery().processDefinitionKey(Letters.PROCESS).list().stream()
                .filter(letter -> letter.getRootProcessInstanceId().equals(own))
                .flatMap(letter -> management.createJobQuery().processInstanceId(letter.getId()).list().stream())
                .findFirst()
                .orElseThrow();
        management.setJobRetries(job.getId(), 0);
        return beans.getBean(CaseHistory.class)
                .incidents(promotion.caseId())
                .get(0)
                .step();
    }

    @Test
    void isDrawnTheSameForLibraryHrWhetherTheCandidateSpokeKeptSilentOrNominatedThemselves() throws Exception {
        Promotion spoke = world.at("assembleDossier");
        Promotion silent = world.opened();
        String late = world.candidate();
        Promotion nominated = world.nominates(rounds.get(silent.roundId()), late);
        world.dayIsOver(world.due(world.step(silent.caseId(), "declareIntent")), silent.caseId());
        for (Promotion promotion : List.of(silent, nominated)) {
            assertThat(drawn(promotion)).isEqualTo(drawn(spoke));
            // that somebody nominated themselves is Library HR's to know, by an entry of its own
            assertThat(told(promotion))
                    .filteredOn(line -> !line.startsWith("Nominated themselves"))
                    .isEqualTo(told(spoke));
        }
        assertThat(told(silent)).isEqualTo(told(spoke));
        assertThat(drawn(spoke)).contains("userTask_assembleDossier");
        assertThat(drawn(spoke) + told(spoke))
                .doesNotContain("declareIntent", "considered\"", "selfNominated", "Reminder", "Declare", "Nominated");
        Document page = page(hr, spoke, "/timeline");
        assertThat(page.select("[id^=entry-]")).isEmpty();
        // a hash may begin with a number, the number of an entry ends there
        assertThat(page.text()).doesNotContainPattern("Entry \\d+\\b").doesNotContain("entries of the ledger");
        // where a search leads to: by hash, twelve characters of it
        Document ofCase = Jsoup.parse(at(hr, "/promotions/" + spoke.caseId()).getContentAsString());
        assertThat(ofCase.select("[id^=entry-]"))
                .isNotEmpty()
                .extracting(Element::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSize("entry-".length() + 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPT_OUT", "DEFER"})
    void isThereForNobodyButWhoeverIsNotConsidered(String intent) throws Exception {
        Promotion promotion = world.opened();
        nobodyElseFinds(promotion);
        world.answers(world.step(promotion.caseId(), "declareIntent"), Map.of("intent", intent));
        nobodyElseFinds(promotion);
        assertThat(below(promotion.personId(), promotion, "/timeline").getStatus())
                .isEqualTo(200);
        assertThat(content(promotion.personId(), promotion, "/timeline")).doesNotContain("/diagram\"");
        assertThat(below(promotion.personId(), promotion, "/diagram").getStatus())
                .isEqualTo(404);
    }

    private void nobodyElseFinds(Promotion promotion) throws Exception {
        for (String page : PAGES) {
            for (String judge : List.of(world.manager, world.director, world.hr.personId(), hr)) {
                MockHttpServletResponse answer = below(judge, promotion, page);
                assertThat(answer.getStatus()).as(page).isEqualTo(404);
            }
        }
    }

    @Test
    void isNotForThoseWhoJudgeWhoReadOnItsPageWhatTheyMayKnow() throws Exception {
        Promotion promotion = world.at("weighRecommendations");
        String member = world.committee.members(promotion).get(0);
        for (String page : PAGES) {
            for (String judge : List.of(world.manager, world.director, member)) {
                assertThat(below(judge, promotion, page).getStatus()).as(page).isEqualTo(404);
            }
        }
        Document of = Jsoup.parse(
                at(world.manager, "/promotions/" + promotion.caseId()).getContentAsString());
        assertThat(of.select("a[href$=/timeline], a[href$=/diagram], [id^=entry-]"))
                .isEmpty();
    }

    @Test
    void showsTheCommitteesWayToLibraryHrAndNeitherItNorSingleLettersToTheCandidate() throws Exception {
        Promotion promotion = world.at("weighRecommendations");
        assertThat(parts(hr, promotion)).containsExactly("promotionCase", "committeeReview");
        assertThat(parts(promotion.personId(), promotion)).containsExactly("promotionCase");
        jdbc.sql("insert into committee_kept_away (case_id, person_id, part) values (?, ?, 'RECOMMENDER')")
                .params(promotion.caseId(), hr)
                .update();
        assertThat(parts(hr, promotion)).containsExactly("promotionCase");
        assertThat(content(promotion.personId(), promotion, "/timeline")).doesNotContain("vote", "Letter of a referee");
    }

    @Test
    void aStepWhoseTimeRanOutIsTold() throws Exception {
        Promotion promotion = world.at("certifyFile");
        world.dayIsOver(world.due(world.step(promotion.caseId(), "certifyFile")), promotion.caseId());
        assertThat(page(hr, promotion, "/timeline").text()).contains("Inspect and certify the file: the time ran out");
    }

    private void allLookAgain(Promotion promotion) {
        OpenTask task = material.announce(promotion.caseId(), world.actor(promotion.personId()));
        world.answers(task, LateMaterialPolicyTests.NEW);
        world.answers(
                world.step(promotion.caseId(), "judgeMaterial"),
                Map.of("significant", "SIGNIFICANT", "reason", "It bears on the first criterion."));
    }

    private List<String> parts(String person, Promotion promotion) throws Exception {
        int drawn = Math.max(
                1,
                page(person, promotion, "/diagram")
                        .select("nav li:has([href*=part]), nav li:has(strong[aria-current])")
                        .size());
        List<String> keys = new ArrayList<>();
        for (int part = 1; part <= drawn; part++) {
            keys.add(content(person, promotion, "/diagram.bpmn?part=" + part)
                    .replaceFirst("(?s).*<bpmn:process id=\"([^\"]*)\".*", "$1"));
        }
        assertThat(below(person, promotion, "/diagram.bpmn?part=" + (drawn + 1)).getStatus())
                .isEqualTo(404);
        return keys;
    }

    private String drawn(Promotion promotion) throws Exception {
        Element drawn = page(hr, promotion, "/diagram").select("#diagram").first();
        return List.of("data-active", "data-passed", "data-repeats", "data-taken").stream()
                .map(drawn::attr)
                .toList()
                .toString();
    }

    /** What is told, without who and when: from which day on it is considered was never a secret. */
    private List<String> told(Promotion promotion) throws Exception {
        return page(hr, promotion, "/diagram").select(".eh-timeline__title").eachText();
    }

    private Document page(String person, Promotion promotion, String below) throws Exception {
        return Jsoup.parse(content(person, promotion, below));
    }

    private String content(String person, Promotion promotion, String below) throws Exception {
        MockHttpServletResponse answer = below(person, promotion, below);
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse below(String person, Promotion promotion, String below) throws Exception {
        return at(person, "/cases/" + promotion.caseId() + below);
    }

    private MockHttpServletResponse at(String person, String address) throws Exception {
        SignedIn who =
                new SignedIn(person, beans.getBean(People.class).get(person).roles());
        return web.perform(get(address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
