package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.evenhand.definitions.RuleRecord;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.CheckpointResult;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.SampleFiles;
import org.evenhand.referees.LetterLinks;
import org.evenhand.referees.Referee;
import org.evenhand.referees.RefereeState;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A referee's letter is an evaluation text like any other. Source: equity.md, no-medical-or-leave. */
@EvenhandTest
@Policies("Words about leave, health or accommodation in a letter")
class LetterWordsPolicyTests {

    private static final String WORDS = "The catalog grew in spite of the surgery.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    LetterLinks links;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CheckpointOutcomes outcomes;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    RuleRecord rules;

    private PromotionWorld world;
    private Promotion promotion;
    private Referee referee;
    private String link;

    @BeforeEach
    void aRefereeWrites() throws Exception {
        world = new PromotionWorld(beans);
        promotion = world.opened();
        PromotionWorld.PATH.subList(0, 3).forEach(step -> world.goes(promotion, step));
        world.choosesReferees(promotion);
        referee = world.letters.in(promotion, RefereeState.INVITED).get(0);
        call(post(link()).param("answer", "ACCEPT"));
        link = link();
    }

    @Test
    void areHeldUntilTheRefereeSaysWhyTheyStay() throws Exception {
        String version = typed(WORDS);
        assertThat(page(get(link + "/check"), 200).select("input[name=words]")).hasSize(2);

        MockHttpServletRequestBuilder nothing = post(link + "/send").param("_version", version);
        Document again = page(nothing, 422);
        assertThat(again.title()).startsWith("Error:");
        page(
                post(link + "/send")
                        .param("_version", version)
                        .param("words", "KEEP")
                        .param("reason", " "),
                422);
        assertThat(world.letters.in(promotion, RefereeState.ACCEPTED)).hasSize(1);

        MockHttpServletResponse sent = call(post(link + "/send")
                .param("_version", version)
                .param("words", "KEEP")
                .param("reason", "The surgery of the map case."));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/letters/thanks?said=SENT");

        CheckpointOutcome outcome = outcome();
        assertThat(outcome.result()).isEqualTo(CheckpointResult.HOLD);
        assertThat(outcome.findings()).extracting(finding -> finding.rule()).containsExactly("no-medical-or-leave");
        assertThat(outcome.answer()).isEqualTo(CheckpointAnswer.REASON_GIVEN);
        assertThat(outcome.answeredBy()).isEqualTo(referee.id());
        assertThat(outcome.inputFingerprint()).hasSize(64);
        assertThat(documents
                        .latest(promotion.caseId(), "REFEREE_LETTER")
                        .orElseThrow()
                        .content())
                .containsEntry("reasonForWords", "The surgery of the map case.");
        assertThat(ledger.of(promotion.caseId()).toString())
                .contains("no-medical-or-leave")
                .doesNotContain("map case", "surgery");
    }

    @Test
    void areLeftToLibraryHrAndTakenOutOfTheLetter() throws Exception {
        String version = typed(WORDS);
        MockHttpServletResponse passed =
                call(post(link + "/send").param("_version", version).param("words", "PASS_ON"));
        assertThat(passed.getRedirectedUrl()).isEqualTo(link + "?passed=true");
        assertThat(page(get(link + "?passed=true"), 200).select("#passed-title"))
                .hasSize(1);
        assertThat(rules.matters(world.hr)).anyMatch(matter -> matter.author().equals(referee.id()));
        assertThat(outcome().answer()).isEqualTo(CheckpointAnswer.PASSED_ON);
        assertThat(ledger.of(promotion.caseId()).toString()).doesNotContain("surgery");

        String clean = typed("The catalog grew.");
        assertThat(page(get(link + "/check"), 200).select("input[name=words]")).isEmpty();
        assertThat(call(post(link + "/send").param("_version", clean)).getRedirectedUrl())
                .isEqualTo("/letters/thanks?said=SENT");
        assertThat(outcome().result()).isEqualTo(CheckpointResult.PASS);
    }

    @Test
    void areNotAskedAboutWhereTheyAreALibrarysOwn() throws Exception {
        String version = typed("She built the medical library's catalog.");
        assertThat(call(post(link + "/send").param("_version", version)).getRedirectedUrl())
                .isEqualTo("/letters/thanks?said=SENT");
    }

    @Test
    void areFoundInAPlainTextThatIsAttachedAndNotInAPdf() throws Exception {
        attached("letter.pdf", SampleFiles.pdf(WORDS));
        typed("");
        assertThat(page(get(link + "/check"), 200).select("input[name=words]")).isEmpty();

        attached("letter.txt", SampleFiles.text("\uFEFFDear all,\r\n" + WORDS));
        Document check = page(get(link + "/check"), 200);
        assertThat(check.select("input[name=words]")).hasSize(2);
        assertThat(check.select("#words-about li").text()).contains("surgery");
        MockHttpServletRequestBuilder send = post(link + "/send")
                .param("_version", version())
                .param("_filesSeen", check.select("input[name=_filesSeen]").val());
        page(send, 422);
        send.param("words", "KEEP").param("reason", "The surgery of the map case.");
        assertThat(call(send).getRedirectedUrl()).isEqualTo("/letters/thanks?said=SENT");
        assertThat(outcome().answer()).isEqualTo(CheckpointAnswer.REASON_GIVEN);
        assertThat(ledger.of(promotion.caseId()).toString()).doesNotContain("map case", "surgery");
    }

    /** Of all of them together: the one that comes after as much as is read is read by people. */
    @Test
    void areLookedForInAsMuchOfTheAttachedTextsAsALetterCanBe() throws Exception {
        String pages = "The catalog grew. ".repeat(10_000);
        attached("one.txt", SampleFiles.text(pages.substring(0, 150_000)));
        attached("two.txt", SampleFiles.text(WORDS));
        typed("");
        assertThat(page(get(link + "/check"), 200).select("input[name=words]")).hasSize(2);

        String id = page(get(link), 200).select("button[name=_detach]").last().val();
        assertThat(call(post(link)
                                .param("_version", version())
                                .param("relation", "Colleagues")
                                .param("_detach", id))
                        .getStatus())
                .isEqualTo(302);
        attached("more.txt", SampleFiles.text(pages.substring(0, 100_000)));
        attached("two.txt", SampleFiles.text(WORDS));
        assertThat(page(get(link + "/check"), 200).select("input[name=words]")).isEmpty();
    }

    private void attached(String name, byte[] content) throws Exception {
        RequestBuilder add = multipart(link)
                .file(new MockMultipartFile("file", name, null, content))
                .param("relation", "Colleagues")
                .param("_version", version())
                .param("_attach", "yes");
        assertThat(call(add).getStatus()).isEqualTo(302);
    }

    private String version() throws Exception {
        return page(get(link), 200).select("input[name=_version]").val();
    }

    private CheckpointOutcome outcome() {
        return outcomes.latest(promotion.caseId(), CheckpointOutcomes.TEXT).orElseThrow();
    }

    private String typed(String letter) throws Exception {
        MockHttpServletRequestBuilder save = post(link)
                .param("relation", "Colleagues")
                .param("letter", letter)
                .param(
                        "_version",
                        page(get(link), 200).select("input[name=_version]").val())
                .param("_save", "yes");
        return page(save, 200).select("input[name=_version]").val();
    }

    private String link() {
        OpenTask task = beans.getBean(Inbox.class).heldBy(referee.id()).get(0).task();
        return "/letters/" + transaction.execute(status -> links.issue(referee.id(), task.step()));
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = call(request);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse call(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
