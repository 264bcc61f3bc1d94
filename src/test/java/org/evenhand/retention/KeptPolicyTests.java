package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.engine.CaseHistory;
import org.evenhand.history.search.SearchWorld;
import org.evenhand.people.Actor;
import org.evenhand.personnel.PersonnelWorld;
import org.evenhand.personnel.RecordAsking;
import org.evenhand.personnel.RecordRequest;
import org.evenhand.personnel.Way;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionActs;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.evenhand.record.Documents;
import org.evenhand.record.FileSweep;
import org.evenhand.record.Ledger;
import org.evenhand.record.ReceivedFile;
import org.evenhand.record.SampleFiles;
import org.evenhand.record.Verdict;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Retention: what keeps a case, and what goes with it")
class KeptPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RetentionWorld world;

    @BeforeEach
    void begin() {
        world = new RetentionWorld(beans);
    }

    @Test
    void whatIsAppealedIsKeptUntilTheAppealIsOver() {
        String review = world.reviewed.review();
        world.reviewed.goesToTheEnd(review);
        AppealWorld appeals = new AppealWorld(beans);
        Appeal asked = appeals.asks(appeals.decisionOf(review));
        world.leaves(world.personOf(review));
        world.yearsPass(5);
        assertThat(world.due()).singleElement().satisfies(due -> {
            assertThat(due.why()).isEqualTo(Why.APPEAL);
            assertThat(due.obstacle()).isEqualTo(asked.caseId());
        });
        assertThatThrownBy(world::plans).hasMessageContaining("retention.refused.nothingDue");
    }

    @Test
    void anOpenRecordRequestKeepsEverythingAboutThePerson() {
        String review = world.filedAndLeft();
        world.yearsPass(5);
        RecordRequest asked = beans.getBean(RecordAsking.class)
                .enter(
                        world.personOf(review),
                        Way.COPY,
                        world.today(),
                        Map.of("how", "By letter, signature compared."),
                        world.planner);
        assertThat(world.due()).singleElement().satisfies(due -> {
            assertThat(due.why()).isEqualTo(Why.REQUEST);
            assertThat(due.obstacle()).isEqualTo(asked.caseId());
        });
    }

    @Test
    void aReviewThatWasOpenedAgainIsKept() {
        String review = world.filedAndLeft();
        world.yearsPass(5);
        jdbc.sql("update performance_review set state = 'OPEN' where case_id = ?")
                .param(review)
                .update();
        assertThat(world.due()).singleElement().extracting(DueCase::why).isEqualTo(Why.RUNNING);
    }

    @Test
    void aRequestForTheRecordIsDeletedWithTheRecord() {
        String review = world.filedAndLeft();
        PersonnelWorld personnel = new PersonnelWorld(beans);
        RecordRequest asked = beans.getBean(RecordAsking.class)
                .enter(
                        world.personOf(review),
                        Way.COPY,
                        world.today(),
                        Map.of("how", "By letter, signature compared."),
                        world.planner);
        personnel.prepares(asked);
        beans.getBean(RetentionClock.class).look();
        world.yearsPass(5);
        world.everythingDueGoes();
        assertThat(documents.of(review)).isEmpty();
        assertThat(documents.of(asked.caseId())).isEmpty();
        assertThat(documents.deletedAt(asked.caseId())).isPresent();
    }

    @Test
    void aReconsiderationIsDeletedAsTheReviewItIsAbout() {
        String review = world.reviewed.review();
        world.reviewed.goesToTheEnd(review);
        AppealWorld appeals = new AppealWorld(beans);
        Appeal asked = appeals.asks(appeals.decisionOf(review));
        jdbc.sql("update appeal set state = 'ANSWERED' where case_id = ?")
                .param(asked.caseId())
                .update();
        world.leaves(world.personOf(review));
        world.yearsPass(5);
        assertThat(world.due())
                .extracting(DueCase::record)
                .containsExactlyInAnyOrder(RecordKind.REVIEW, RecordKind.APPEAL);
    }

    @Test
    void aPromotionIsDeletedWithItsPathOnceThePersonHasLeftForItsTime() {
        PromotionWorld promotions = new PromotionWorld(beans);
        Promotion promotion = promotions.opened();
        String caseId = promotion.caseId();
        promotions.goesTo(promotion, "assembleDossier");
        beans.getBean(PromotionActs.class)
                .withdraw(caseId, Map.of("kind", "WITHDRAW"), promotions.actor(promotion.personId()));
        beans.getBean(CaseJobs.class).run(caseId);
        world.leaves(promotion.personId());
        world.yearsPass(5);
        assertThat(world.due()).extracting(DueCase::caseId).contains(caseId);
        world.everythingDueGoes();
        assertThat(documents.of(caseId)).isEmpty();
        assertThat(beans.getBean(CaseHistory.class).steps(caseId)).isEmpty();
        assertThat(beans.getBean(Ledger.class).chain(caseId).verify().outcome()).isEqualTo(Verdict.Outcome.OK);
    }

    @Test
    void nobodyFindsTheDeletedWordsAnyMore() {
        String review = world.filedAndLeft();
        SearchWorld search = new SearchWorld(beans);
        search.putsIn(List.of(review));
        assertThat(search.words(review)).isPositive();
        world.yearsPass(5);
        world.everythingDueGoes();
        search.putsIn(List.of(review));
        assertThat(search.words(review)).isZero();
    }

    @Test
    void anAttachedFileGoesWhenNoOtherCaseHasIt() {
        String review = world.filedAndLeft();
        Attachment own = attached(review, "of this review alone " + review);
        Attachment shared = attached(review, "of two " + review);
        attached("other-" + review, "of two " + review);
        world.yearsPass(5);
        world.everythingDueGoes();
        beans.getBean(FileSweep.class).look();
        Attachments attachments = beans.getBean(Attachments.class);
        assertThatThrownBy(() -> attachments.bytes(own)).isInstanceOf(Refusal.class);
        assertThat(attachments.bytes(shared)).exists();
    }

    private Attachment attached(String caseId, String text) {
        Attachments attachments = beans.getBean(Attachments.class);
        ReceivedFile file =
                attachments.receive(text.hashCode() + ".pdf", new ByteArrayInputStream(SampleFiles.pdf(text)));
        Actor by = world.planner;
        Attachment added = Objects.requireNonNull(
                transaction.execute(status -> attachments.add(caseId, "writeSelfReview", by.personId(), file)));
        jdbc.sql("update attachment set sent = true where id = ?")
                .param(added.id())
                .update();
        return added;
    }
}
