package org.evenhand.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.people.People;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.RecordChecks;
import org.evenhand.record.Verdict;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Sealing;
import org.evenhand.record.seal.Seals;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Seals as people meet them: a receipt, the pages of Library HR, the export of everything. */
@EvenhandTest
class SealPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    Sealing sealing;

    @Autowired
    Seals seals;

    @Autowired
    RecordChecks checks;

    @Autowired
    Ledger ledger;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverSentAStepKeepsAReceiptThatCanBeCheckedHereAndElsewhere() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        PerformanceReview review = reviews.get(world.review());
        world.goesTo(review.caseId(), "rateCriteria");
        LedgerEntry sent = ledger.of(review.caseId()).stream()
                .filter(entry ->
                        entry.kind().equals("stepCompleted") && entry.actor().equals(review.personId()))
                .findFirst()
                .orElseThrow();
        String receipt = "/cases/" + review.caseId() + "/receipts/" + sent.seq();
        assertThat(page(receipt, review.personId()).text()).contains("Not yet. Come back after the next seal");
        assertThat(answer(get(receipt + "/file"), review.personId()).getStatus())
                .isEqualTo(404);

        Seal seal = sealing.sealNow().orElseThrow();
        assertThat(page(receipt, review.personId()).text())
                .contains("With seal " + seal.number() + ",", "proved just now under seal " + seal.number());
        assertThat(answer(get(receipt + "/file"), review.managerId()).getStatus())
                .isEqualTo(404);
        byte[] file = answer(get(receipt + "/file"), review.personId()).getContentAsByteArray();
        assertThat(verified(file).sentence()).contains(sent.hash());
        assertThat(verified(file).outcome()).isEqualTo(Outcome.OK);

        assertThat(checked(file, review.managerId()).text()).contains("It fits", sent.hash());
        String altered = new String(file, StandardCharsets.UTF_8).replace("\"seq\":" + sent.seq(), "\"seq\":99");
        assertThat(checked(altered.getBytes(StandardCharsets.UTF_8), review.managerId())
                        .text())
                .contains("It does not fit", "Line ");
        assertThat(checked(new byte[0], review.managerId()).text()).contains("Choose a file");
    }

    @Test
    void libraryHrSeesSealsComparesThemAndHasEverythingChecked() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String hr = world.library.hr.personId();
        String caseId = world.review();
        Seal first = sealing.sealNow().orElseThrow();
        world.goesTo(caseId, "rateCriteria");
        assertThat(page("/hr/seals", hr).text()).contains("wait for the next seal");
        Seal second = sealing.sealNow().orElseThrow();

        Document list = page("/hr/seals", hr);
        assertThat(list.text())
                .contains("Seal " + second.number(), seals.key().orElseThrow().line(), "Nothing waits");
        assertThat(page("/hr/seals/" + first.number(), hr).text())
                .contains("The list is as it was sealed", first.note().keyId());
        assertThat(page("/hr/seals/compare?from=" + second.number() + "&to=" + first.number(), hr)
                        .text())
                .contains(
                        "The later seal continues the earlier one",
                        "All " + "%,d".formatted(first.size()) + " entries");
        assertThat(answer(get("/hr/seals/999999999"), hr).getStatus()).isEqualTo(404);

        // a check that another test asked for may still wait
        checks.look();
        assertThat(checkedEverything(hr)).contains("In order", "entries are as they were sealed");
        String kind = jdbc.sql("select kind from ledger_entry where case_id = ? and seq = 1")
                .param(caseId)
                .query(String.class)
                .single();
        alter(caseId, "other");
        assertThat(checkedEverything(hr)).contains("Not in order", "Case " + caseId + ", entry 1 was changed");
        alter(caseId, kind);
        assertThat(answer(get("/hr/seals"), reviews.get(caseId).personId()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void libraryHrTakesEverythingOutWithoutWhatTheyMayNotRead() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String hr = world.library.hr.personId();
        String open = world.review();
        world.goesTo(open, "rateCriteria");
        String filed = world.review();
        world.goesToTheEnd(filed);
        String onlyTheCandidateKnows = new PromotionWorld(beans).opened().caseId();
        String own = world.review();
        jdbc.sql("update performance_review set manager_id = ? where case_id = ?")
                .params(hr, own)
                .update();
        MockHttpServletResponse answer = answer(post("/hr/export").with(csrf()), hr);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".jsonl");
        byte[] file = answer.getContentAsByteArray();
        Verdict verdict = verified(file);
        assertThat(verdict.sentence()).contains("fit together, all under seal", "by their hash alone");
        assertThat(verdict.outcome()).isEqualTo(Outcome.OK);

        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith("{\"document\":") && line.contains(filed));
        assertThat(lines).noneMatch(line -> line.startsWith("{\"document\":") && line.contains(open));
        assertThat(lines).noneMatch(line -> line.startsWith("{\"entry\":") && line.contains(own));
        assertThat(lines).noneMatch(line -> line.startsWith("{\"entry\":") && line.contains(onlyTheCandidateKnows));
        assertThat(lines).anyMatch(line -> line.contains("recordExported"));
        assertThat(page("/hr/export", hr).text()).contains(", complete");
        jdbc.sql("update performance_review set manager_id = ? where case_id = ?")
                .params(reviews.get(open).managerId(), own)
                .update();
    }

    private void alter(String caseId, String kind) {
        jdbc.sql("update ledger_entry set kind = ? where case_id = ? and seq = 1")
                .params(kind, caseId)
                .update();
    }

    private String checkedEverything(String hr) throws Exception {
        assertThat(answer(post("/hr/seals/check").with(csrf()), hr).getStatus()).isEqualTo(302);
        assertThat(answer(post("/hr/seals/check").with(csrf()), hr).getStatus()).isEqualTo(409);
        assertThat(page("/hr/seals", hr).text()).contains("entries looked at");
        checks.look();
        return page("/hr/seals", hr).text();
    }

    private Verdict verified(byte[] file) throws Exception {
        return FileVerification.verify(
                new ByteArrayInputStream(file),
                List.of(seals.keys().get(0).key().line()));
    }

    private Document checked(byte[] file, String person) throws Exception {
        return Jsoup.parse(answer(
                        multipart("/receipts/check")
                                .file(new MockMultipartFile("file", "receipt.jsonl", null, file))
                                .with(csrf()),
                        person)
                .getContentAsString());
    }

    private Document page(String path, String person) throws Exception {
        MockHttpServletResponse answer = answer(get(path), person);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String person)
            throws Exception {
        SignedIn signedIn = new SignedIn(person, people.get(person).roles());
        return pages.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
