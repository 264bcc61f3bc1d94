package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.TaskOpened;
import org.evenhand.people.Actor;
import org.evenhand.people.PasswordChanged;
import org.evenhand.people.PasswordLinkRequested;
import org.evenhand.people.PasswordLinks;
import org.evenhand.reviews.DraftShared;
import org.evenhand.reviews.LatenessEscalated;
import org.evenhand.reviews.ReminderDue;
import org.evenhand.reviews.ReviewFiled;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class NoticeWriterTests extends NoticeStory {

    @Test
    void tellsTheHolderOfATaskThatOpens() {
        startTheCase();

        Notice notice = onlyNoticeTo(staff);
        assertThat(notice.kind()).isEqualTo(NoticeKind.TASK_OPENED);
        assertThat(notice.taskId()).isEqualTo(open("write").id());
        assertThat(notice.caseId()).isEqualTo(caseId);
        assertThat(notice.taskName()).isEqualTo("Write");
        assertThat(notice.dueAt()).isEqualTo(Instant.parse("2027-01-15T22:00:00Z"));
        assertThat(notice.createdAt()).isEqualTo(now());
        assertThat(noticesTo(manager)).isEmpty();
    }

    @Test
    void tellsTheNextPersonWhenAStepIsDone() {
        startTheCase();

        tasks.complete(open("write"), staff, Map.of());

        assertThat(onlyNoticeTo(manager).taskName()).isEqualTo("Read");
        assertThat(onlyNoticeTo(manager).dueAt()).isNull();
    }

    @Test
    void tellsNobodyWhatTheyHaveJustOpenedThemselves() {
        startTheCase();
        tasks.reassign(open("write"), manager.personId(), manager, "MANAGER_CHANGED");

        tasks.complete(open("write"), manager, Map.of());

        assertThat(open("read").assignee()).isEqualTo(manager.personId());
        assertThat(noticesTo(manager)).extracting(Notice::kind).containsExactly(NoticeKind.TASK_HANDED_OVER);
    }

    @Test
    void leavesNoNoticeWhenTheStepIsRolledBack() {
        startTheCase();

        transaction.executeWithoutResult(status -> {
            tasks.complete(open("write"), staff, Map.of());
            assertThat(noticesTo(manager)).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(noticesTo(manager)).isEmpty();
        assertThat(tasks.openStep(caseId, "write")).isPresent();
    }

    @Test
    void leavesNoStepWithoutItsNotice() {
        startTheCase();
        var task = open("write");

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(new TaskOpened(task, null)));
    }

    @Test
    void tellsWhoATaskIsHandedOverTo() {
        startTheCase();

        tasks.reassign(open("write"), manager.personId(), manager, "MANAGER_CHANGED");

        assertThat(onlyNoticeTo(manager).kind()).isEqualTo(NoticeKind.TASK_HANDED_OVER);
        assertThat(onlyNoticeTo(manager).taskId()).isEqualTo(open("write").id());
    }

    @Test
    void remindsTheHolderAndTellsTheNextLevel() {
        startTheCase();
        var task = open("write");

        publish(new ReminderDue(task), new LatenessEscalated(task, manager.personId(), true));

        assertThat(kindsTo(staff)).containsExactlyInAnyOrder(NoticeKind.TASK_OPENED, NoticeKind.REMINDER);
        assertThat(onlyNoticeTo(manager).kind()).isEqualTo(NoticeKind.LATE);
    }

    @Test
    void tellsTheEmployeeOfTheDraftAndOfTheFiledReview() {
        publish(new DraftShared(caseId, staff.personId()), new ReviewFiled(caseId, staff.personId()));

        assertThat(kindsTo(staff)).containsExactlyInAnyOrder(NoticeKind.DRAFT_SHARED, NoticeKind.REVIEW_FILED);
        assertThat(noticesTo(staff)).allMatch(notice -> caseId.equals(notice.caseId()));
    }

    @Test
    void keepsATokenNoLongerThanItsLinkIsOpen() {
        publish(new PasswordLinkRequested(staff.personId(), "a-token"), new PasswordChanged(manager.personId()));

        assertThat(onlyNoticeTo(staff).secret()).isEqualTo("a-token");
        assertThat(onlyNoticeTo(staff).toString()).doesNotContain("a-token");
        assertThat(onlyNoticeTo(manager).kind()).isEqualTo(NoticeKind.PASSWORD_CHANGED);
        clock.set(now().plus(PasswordLinks.OPEN_FOR).minusMillis(1));
        outbox.withdrawExpired(now());
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.KEPT);
        clock.set(now().plusMillis(1));
        outbox.withdrawExpired(now());
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(onlyNoticeTo(staff).secret()).isNull();
    }

    private List<NoticeKind> kindsTo(Actor who) {
        return noticesTo(who).stream().map(Notice::kind).toList();
    }

    private void publish(Object... all) {
        transaction.executeWithoutResult(status -> List.of(all).forEach(events::publishEvent));
    }
}
