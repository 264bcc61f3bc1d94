package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.engine.CaseHistory;
import org.evenhand.history.paths.PathWorld;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.Verdict;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Retention: a deleted case says what became of it, and nothing of it is left anywhere")
class DeletedCasePolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private RetentionWorld world;

    @BeforeEach
    void begin() {
        world = new RetentionWorld(beans);
    }

    @Test
    void everyPageOfADeletedReviewSaysWhenItWasDeletedAndNoFileIsEmpty() throws Exception {
        String review = world.filedAndLeft();
        world.yearsPass(5);
        world.everythingDueGoes();

        for (String page : List.of("", "/review", "/timeline", "/diagram", "/certificate")) {
            MockHttpServletResponse answer = answer("/cases/" + review + page);
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(Jsoup.parse(answer.getContentAsString()).select("main").text())
                    .as(page)
                    .contains("deleted under the retention schedule");
        }
        for (String gone : List.of("/review.pdf", "/documents/SELF_REVIEW/1")) {
            MockHttpServletResponse answer = answer("/cases/" + review + gone);
            assertThat(answer.getStatus()).as(gone).isBetween(404, 409);
            assertThat(answer.getContentAsString()).as(gone).doesNotContain("%PDF");
        }
        assertThat(answer("/cases/" + review + "/review.pdf").getContentAsString())
                .contains("What was written in this case was deleted under the retention schedule.");
        assertThat(answer("/cases/" + review + "/certificate.pdf").getStatus()).isEqualTo(200);
    }

    @Test
    void theWayACaseTookGoesWithWhatWasWrittenInIt() {
        String review = world.filedAndLeft();
        PathWorld paths = new PathWorld(beans);
        paths.putsIn(List.of(review));
        assertThat(rows("path_case", review)).isOne();
        world.yearsPass(5);
        world.everythingDueGoes();
        paths.putsIn(List.of(review));
        for (String table : List.of("path_run", "path_case", "path_step", "path_mark")) {
            assertThat(rows(table, review)).as(table).isZero();
        }
    }

    @Test
    void anAppealGoesWithWhatBothSidesAndItsPanelWroteAndWithTheReviewItIsAbout() {
        String review = world.reviewed.review();
        world.reviewed.goesToTheEnd(review);
        AppealWorld appeals = new AppealWorld(beans);
        Appeal appeal = appeals.files(appeals.decisionOf(review), "procedure");
        appeals.goesTo(appeal, "decideAppeal");
        assertThat(documents.of(appeal.caseId())).isNotEmpty();
        appeals.goes(appeal, "decideAppeal");
        world.ends(review, "SEPARATED");
        world.leaves(world.personOf(review));
        world.yearsPass(5);
        world.everythingDueGoes();
        isGone(review);
        isGone(appeal.caseId());
    }

    @Test
    void aPromotionGoesWithItsLettersAndItsCommittee() {
        PromotionWorld promotions = new PromotionWorld(beans);
        Promotion promotion = promotions.opened();
        PromotionWorld.PATH.forEach(step -> promotions.goes(promotion, step));
        String caseId = promotion.caseId();
        assertThat(rows("committee_key", caseId)).isPositive();
        world.leaves(promotion.personId());
        world.yearsPass(5);
        world.everythingDueGoes();
        isGone(caseId);
        assertThat(jdbc.sql("select count(*) from committee_key where case_id = ?"
                                + " and (wrapped_vote_key is not null or wrapped_draft_key is not null)")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from referee where case_id = ? and (name <> '' or email <> '')")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void isGone(String caseId) {
        assertThat(documents.of(caseId)).isEmpty();
        assertThat(documents.deletedAt(caseId)).isPresent();
        assertThat(beans.getBean(CaseHistory.class).steps(caseId)).isEmpty();
        for (String table : List.of("draft_version", "attachment", "path_case", "inbox_task")) {
            assertThat(rows(table, caseId)).as(table).isZero();
        }
        assertThat(ledger.chain(caseId).verify().outcome()).isEqualTo(Verdict.Outcome.OK);
    }

    private int rows(String table, String caseId) {
        return jdbc.sql("select count(*) from " + table + " where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        String hr = world.planner.personId();
        SignedIn user = new SignedIn(hr, people.get(hr).roles());
        return web.perform(get(address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
