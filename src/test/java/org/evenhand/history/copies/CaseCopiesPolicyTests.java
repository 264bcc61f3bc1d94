package org.evenhand.history.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.seal.Sealing;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Exports: Library HR takes along what it may read of a case, and what is left out is named")
class CaseCopiesPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReviewThatIsNotFiledLeavesWithoutWhatLibraryHrMayNotReadYet() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String caseId = world.review();
        world.goesTo(caseId, "completeAssessment");
        TakenCase taken = new TakenCase(beans, caseId, world.library.hr);
        List<String> json = taken.json();
        assertThat(json)
                .filteredOn(line -> line.contains("\"line\":\"withheld\""))
                .anyMatch(line -> line.contains("SELF_REVIEW"));
        assertThat(json).noneMatch(line -> line.contains("\"line\":\"document\""));
        assertThat(taken.archive()).isNotEmpty();
        assertThat(taken.paper()).contains("Whatisleftout", "Self-review,revision1", "KeptoutofcopiesforLibraryHR");
        assertThat(kinds(caseId).stream().filter("caseExported"::equals)).hasSize(3);
        Actor managerInHr = inHr(world.library.manager);
        assertThat(new TakenCase(beans, caseId, managerInHr).statuses()).containsOnly(403);
    }

    @Test
    void aFiledReviewLeavesWhole() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String caseId = world.review();
        world.goesToTheEnd(caseId);
        beans.getBean(Sealing.class).sealNow();
        TakenCase taken = new TakenCase(beans, caseId, world.library.hr);
        assertThat(taken.json()).noneMatch(line -> line.contains("\"line\":\"withheld\""));
        assertThat(taken.paper())
                .contains("Self-review", "Answeroftheemployee", "provedunderseal")
                .doesNotContain("Whatisleftout");
    }

    @Test
    void aPromotionLeavesFromWhereItIsConsideredAndItsCommitteeAsItsPageShowsIt() throws Exception {
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        world.goesTo(promotion, "followUp");
        TakenCase taken = new TakenCase(beans, promotion.caseId(), world.hr);
        List<String> json = taken.json();
        assertThat(json)
                .noneMatch(line -> line.contains("declareIntent"))
                .noneMatch(line -> line.contains("PROMOTION_INTENT"))
                .noneMatch(line -> line.contains("promotionOpened"))
                .noneMatch(line -> line.contains("\"document\":{") && line.contains("COMMITTEE_SEALED_VOTE"))
                .anyMatch(line -> line.contains("\"document\":{") && line.contains("COMMITTEE_REVEALED"))
                .anyMatch(line -> line.contains("\"document\":{") && line.contains("\"COMMITTEE_REPORT\""))
                .noneMatch(line -> line.contains("\"document\":{")
                        && line.contains("COMMITTEE_REPORT_ANSWER")
                        && !line.contains("MINORITY"))
                .anyMatch(line -> line.contains("\"withheld\"") && line.contains("COMMITTEE_REPORT_ANSWER"))
                .anyMatch(line -> line.contains("\"withheld\"") && line.contains("COMMITTEE_DECLARATION"))
                .anyMatch(line -> line.contains("\"withheld\"") && line.contains("COMMITTEE_SEALED_VOTE"))
                .anyMatch(line -> line.contains("\"document\":{") && line.contains("\"DOSSIER\""));
        assertThat(taken.archive()).isNotEmpty();
        assertThat(taken.paper())
                .contains("Promotionof", "Dossier", "Whatthecommitteecameto", "Sealedvoteofamember,revision1")
                .contains("Votes,revealed", "Declarationofamember,revision1")
                .doesNotContain("wordonbeingconsidered", "Saywhether");
        assertThat(kinds(promotion.caseId())).contains("caseExported");
        keptAwayFrom(promotion.caseId(), world.hr.personId());
        assertThat(new TakenCase(beans, promotion.caseId(), world.hr).statuses())
                .containsOnly(403);
        for (String judge : List.of(world.director, world.manager)) {
            assertThat(new TakenCase(beans, promotion.caseId(), inHr(judge)).statuses())
                    .containsOnly(403);
        }
    }

    @Test
    void anAppealLeavesWithWhatLibraryHrMayReadOfIt() throws Exception {
        ReviewWorld reviews = new ReviewWorld(beans);
        String caseId = reviews.review();
        reviews.goesToTheEnd(caseId);
        AppealWorld world = new AppealWorld(beans);
        Appeal appeal = world.files(world.decisionOf(caseId), "procedure");
        world.goesTo(appeal, "decideAppeal");
        TakenCase taken = new TakenCase(beans, appeal.caseId(), world.hr);
        assertThat(taken.json())
                .anyMatch(line -> line.contains("\"document\":{") && line.contains("APPEAL_STATEMENT"))
                .anyMatch(line -> line.contains("\"withheld\"") && line.contains("PANEL_VIEW"));
        assertThat(taken.paper()).contains("Appealof", "Viewofamember,revision1", "Hearings");
        Actor panel = inHr(seat(appeal));
        assertThat(new TakenCase(beans, appeal.caseId(), panel).statuses()).containsOnly(403);
    }

    @Test
    void ofWhatThereIsNotNothingIsTaken() throws Exception {
        PromotionWorld world = new PromotionWorld(beans);
        assertThat(new TakenCase(beans, "no-such-case", world.hr).statuses()).containsOnly(404);
        assertThat(new TakenCase(beans, "no-such-case", world.actor(world.manager)).statuses())
                .containsOnly(403);
    }

    /** As the pool does with whoever may know nothing of a committee. */
    private void keptAwayFrom(String caseId, String person) {
        jdbc.sql("insert into committee_kept_away (case_id, person_id, part) values (?, ?, 'RECOMMENDER')")
                .params(caseId, person)
                .update();
    }

    private Actor inHr(String person) {
        jdbc.sql("update person set roles = 'HR' where id = ?").param(person).update();
        return new Actor(person, beans.getBean(People.class).get(person).roles(), null);
    }

    private String seat(Appeal appeal) {
        return ledger.of(appeal.caseId()).stream()
                .filter(entry -> "writePanelView".equals(entry.facts().get("step")))
                .map(LedgerEntry::actor)
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds(String caseId) {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
