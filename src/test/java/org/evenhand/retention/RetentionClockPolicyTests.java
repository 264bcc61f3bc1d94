package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Retention: the clock that starts when somebody leaves, or a case was opened in error")
class RetentionClockPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Ledger ledger;

    private RetentionWorld world;

    @BeforeEach
    void begin() {
        world = new RetentionWorld(beans);
    }

    @Test
    void theClockStartsWithAReviewThatEndsBecauseThePersonLeaves() {
        String review = world.reviewed.review();
        world.ends(review, "SEPARATED");
        assertThat(started(review))
                .containsEntry("recordKind", "REVIEW")
                .containsEntry("keptSince", "LEAVING")
                .containsEntry("keptFrom", world.today().toString())
                .containsEntry("keptUntil", world.today().plusYears(5).toString());
    }

    @Test
    void theClockStartsWithAReviewThatWasOpenedInErrorWhetherThePersonLeavesOrNot() {
        String review = world.reviewed.review();
        world.ends(review, "OPENED_IN_ERROR");
        assertThat(started(review))
                .containsEntry("recordKind", "REVIEW_OPENED_IN_ERROR")
                .containsEntry("keptSince", "END");
        world.yearsPass(5);
        assertThat(world.due()).extracting(DueCase::caseId).containsExactly(review);
    }

    @Test
    void theClockOfEveryFiledReviewStartsWhenThePersonIsSeenToHaveLeft() {
        String review = world.reviewed.review();
        world.reviewed.goesToTheEnd(review);
        assertThat(starts(review)).isEmpty();
        world.leaves(world.personOf(review));
        assertThat(started(review)).containsEntry("keptFrom", world.today().toString());
        beans.getBean(RetentionClock.class).look();
        assertThat(starts(review)).hasSize(1);
    }

    @Test
    void aReviewOfSomebodyWhoStaysIsKept() {
        String review = world.reviewed.review();
        world.reviewed.goesToTheEnd(review);
        world.yearsPass(20);
        beans.getBean(RetentionClock.class).look();
        assertThat(starts(review)).isEmpty();
        assertThat(world.due()).extracting(DueCase::caseId).doesNotContain(review);
    }

    @Test
    void theClockStopsWhenThePersonComesBackAndStartsAnewWhenTheyLeaveAgain() {
        String review = world.filedAndLeft();
        world.yearsPass(4);
        world.comesBack(world.personOf(review));
        world.yearsPass(2);
        assertThat(world.due()).isEmpty();
        world.leaves(world.personOf(review));
        assertThat(world.due()).isEmpty();
        assertThat(kinds(review)).endsWith("retentionClockStarted", "retentionClockStopped", "retentionClockStarted");
    }

    @Test
    void nothingIsDueOnTheLastDayOfTheTimeAndEverythingOnTheDayAfter() {
        String review = world.filedAndLeft();
        world.yearsPass(4);
        assertThat(world.due()).isEmpty();
        world.yearsPass(1);
        assertThat(world.due()).singleElement().satisfies(due -> {
            assertThat(due.caseId()).isEqualTo(review);
            assertThat(due.isKept()).isFalse();
            assertThat(due.dueOn()).isEqualTo(due.startedOn().plusYears(5));
        });
    }

    private Map<String, Object> started(String caseId) {
        List<LedgerEntry> found = starts(caseId);
        assertThat(found).hasSize(1);
        return found.get(0).facts();
    }

    private List<LedgerEntry> starts(String caseId) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals(RetentionClock.STARTED))
                .toList();
    }

    private List<String> kinds(String caseId) {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
