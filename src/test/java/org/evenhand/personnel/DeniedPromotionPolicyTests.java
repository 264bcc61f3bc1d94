package org.evenhand.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenhand.disclosure.ClockDesk;
import org.evenhand.disclosure.ClockRun;
import org.evenhand.disclosure.NegativeEntry;
import org.evenhand.disclosure.ToldHow;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.NoticeWritten;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Statutory clock: a promotion that is denied starts it too")
class DeniedPromotionPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ClockDesk desk;

    @Autowired
    ClockRun run;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Promotion promotion;

    @BeforeEach
    void opened() {
        promotion = new PromotionWorld(beans).opened();
    }

    @Test
    void startsWithADecisionNotToPromoteAndWithNoOther() {
        decides("OFFER");
        assertThat(entries()).isEmpty();
        decides("DECLINE");
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.personId()).isEqualTo(promotion.personId());
            assertThat(entry.isTold()).isFalse();
        });
    }

    @Test
    void theNoticeOfTheDecisionTellsTheCandidateAndTheLedgerProvesIt() {
        decides("DECLINE");
        transaction.executeWithoutResult(status -> events.publishEvent(new NoticeWritten(
                "n", promotion.personId(), NoticeKind.PROMOTION_DECIDED, promotion.caseId(), null, false)));
        assertThat(entries()).singleElement().extracting(NegativeEntry::toldHow).isEqualTo(ToldHow.DECISION_OPEN);
        assertThat(ledger.of(promotion.caseId()).stream()
                        .filter(entry -> entry.kind().equals("recordEntryTold"))
                        .map(entry -> entry.facts().get("toldHow")))
                .containsExactly("DECISION_OPEN");
    }

    @Test
    void evenhandTellsByItselfWhereTheDecisionWaitsForItsNotice() {
        decides("DECLINE");
        beans.getBean(TestClock.class).advance(Duration.ofDays(8));
        run.look();
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.toldHow()).isEqualTo(ToldHow.NOTICE);
            assertThat(entry.wasToldLate()).isFalse();
        });
    }

    @Test
    void tellingLateIsShown() {
        decides("DECLINE");
        beans.getBean(TestClock.class).advance(Duration.ofDays(12));
        run.look();
        assertThat(entries())
                .singleElement()
                .extracting(NegativeEntry::wasToldLate)
                .isEqualTo(true);
    }

    private void decides(String decision) {
        documents.add(new NewRevision(
                promotion.caseId(), "PROMOTION_DECISION", Map.of("decision", decision), promotion.directorId(), null));
    }

    private List<NegativeEntry> entries() {
        return desk.entries(promotion.caseId());
    }
}
