package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.TaskOpened;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.PasswordChanged;
import org.evenhand.reviews.DraftShared;
import org.evenhand.reviews.LatenessEscalated;
import org.evenhand.reviews.ReminderDue;
import org.evenhand.reviews.ReviewFiled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock begins on Friday, November 20, 2026, ten in the morning; Monday's digest comes on the 23rd at seven. */
class DigestTests extends NoticeStory {

    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-30T12:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private NoticeChoices choices;

    @Autowired
    private ChoiceTable table;

    @Autowired
    private DigestTimes times;

    @BeforeEach
    void theServerListensAndNobodyElseHasChosen() {
        server.start();
        jdbc.sql("delete from notice_choice").update();
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void listsWhatWaitsWithLinksToTheVerySteps() throws Exception {
        choices.choose(staff.personId(), true);
        startTheCase();
        String second = another();
        assertThat(noticesTo(staff)).extracting(Notice::state).containsOnly(NoticeState.IN_DIGEST);

        sendAt(MONDAY);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("What waits for you this week");
        Bodies bodies = Bodies.of(mail);
        for (OpenTask task :
                List.of(open("write"), tasks.openStep(second, "write").orElseThrow())) {
            assertThat(bodies.text()).contains("Write: due on Friday, January 15, 2027", LINK + "/tasks/" + task.id());
            assertThat(bodies.html()).contains("href=\"" + LINK + "/tasks/" + task.id() + "\"");
        }
        assertThat(bodies.text()).contains(LINK + "/account/notices");
        assertThat(noticesTo(staff)).extracting(Notice::state).containsOnly(NoticeState.SENT);
    }

    @Test
    void comesOncePerWeekAndNotBeforeItsHour() {
        choices.choose(staff.personId(), true);
        startTheCase();
        sendAt(MONDAY.minusMillis(1));
        assertThat(server.getReceivedMessages()).isEmpty();
        sendAt(MONDAY);
        sendAt(MONDAY.plusSeconds(1));
        sendAt(NEXT_MONDAY.minusMillis(1));
        assertThat(server.getReceivedMessages()).hasSize(1);
        sendAt(NEXT_MONDAY);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void isNotSentWhenNothingWaits() {
        choices.choose(staff.personId(), true);
        startTheCase();
        tasks.complete(open("write"), staff, Map.of());
        sendAt(MONDAY);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(noticesTo(staff)).extracting(Notice::state).containsOnly(NoticeState.WITHDRAWN);
    }

    @Test
    void tellsAtOnceWhatIsDueBeforeTheNextDigest() {
        choices.choose(staff.personId(), true);
        startTheCase();
        OpenTask task = open("write");
        told(NoticeState.IN_DIGEST, new TaskOpened(due(task, MONDAY.plusSeconds(1)), null));
        told(NoticeState.KEPT, new TaskOpened(due(task, MONDAY), null));
        told(NoticeState.KEPT, new ReminderDue(due(task, MONDAY)));
        clock.set(MONDAY.plusSeconds(60));
        told(NoticeState.IN_DIGEST, new ReminderDue(due(task, MONDAY.plusSeconds(3600))));
        told(NoticeState.KEPT, new TaskOpened(due(task, MONDAY.plusSeconds(3600)), null));
    }

    @Test
    void tellsRightsAndLatenessAtOnceWhateverWasChosen() {
        choices.choose(staff.personId(), true);
        startTheCase();
        told(NoticeState.KEPT, new LatenessEscalated(open("write"), staff.personId(), true));
        told(NoticeState.KEPT, new DraftShared(caseId, staff.personId()));
        told(NoticeState.KEPT, new ReviewFiled(caseId, staff.personId()));
        told(NoticeState.KEPT, new PasswordChanged(staff.personId()));
    }

    @Test
    void sendsWhatWaitedWhenThePersonWantsNoDigestAnyMore() {
        choices.choose(staff.personId(), true);
        startTheCase();
        choices.choose(staff.personId(), false);
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.KEPT);
        release(staff);
        sendAt(MONDAY);
        assertThat(noticesTo(staff))
                .extracting(Notice::kind, Notice::state)
                .containsExactly(tuple(NoticeKind.TASK_OPENED, NoticeState.SENT));
    }

    @Test
    void beginsWithTheNextDigestAndNotWithTheOneThatIsOver() {
        startTheCase();
        clock.set(MONDAY.plusSeconds(60));
        choices.choose(staff.personId(), true);
        choices.choose(staff.personId(), true);
        sendAt(MONDAY.plusSeconds(120));
        assertThat(noticesTo(staff)).extracting(Notice::kind).containsExactly(NoticeKind.TASK_OPENED);
        sendAt(NEXT_MONDAY);
        assertThat(noticesTo(staff)).extracting(Notice::kind).contains(NoticeKind.DIGEST);
    }

    @Test
    void replacesADigestThatCouldNotLeave() {
        choices.choose(staff.personId(), true);
        startTheCase();
        clock.set(MONDAY);
        writer(new Postbox(null, settings())).run();
        clock.set(NEXT_MONDAY);
        writer(new Postbox(null, settings())).run();
        assertThat(noticesTo(staff))
                .filteredOn(notice -> notice.kind() == NoticeKind.DIGEST)
                .extracting(Notice::state)
                .containsExactly(NoticeState.KEPT, NoticeState.WITHDRAWN);
    }

    @Test
    void saysHowMuchMoreThereIs() throws Exception {
        choices.choose(staff.personId(), true);
        for (int number = 0; number < 27; number++) {
            another();
        }
        sendAt(MONDAY);
        assertThat(Bodies.of(server.getReceivedMessages()[0]).text()).contains("And 2 more on your home page");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:00:00Z, 2026-11-23T12:00:00Z, 2026-11-16",
        "2026-11-23T11:59:59Z, 2026-11-23T12:00:00Z, 2026-11-16",
        "2026-11-23T12:00:00Z, 2026-11-30T12:00:00Z, 2026-11-23",
        // clocks change on March 14, 2027: seven in the morning is an hour earlier in UTC
        "2027-03-12T15:00:00Z, 2027-03-15T11:00:00Z, 2027-03-08"
    })
    void comesOnMondaysAtSeven(Instant at, Instant next, String week) {
        assertThat(times.next(at)).isEqualTo(next);
        assertThat(times.weekOfLast(at)).isEqualTo(week);
    }

    private void sendAt(Instant at) {
        clock.set(at);
        var postbox = new Postbox(sender(server.getSmtp().getPort()), settings());
        writer(postbox).run();
        dispatcher(postbox).run();
    }

    private DigestWriter writer(Postbox postbox) {
        return new DigestWriter(table, outbox, times, postbox, transaction, clock);
    }

    private String another() {
        String other = "case-" + UUID.randomUUID();
        processes.start(
                "twoSteps",
                other,
                Map.of("staff", staff.personId(), "manager", manager.personId(), "sentBack", false),
                manager);
        return other;
    }

    private void told(NoticeState state, Object event) {
        var before = noticesTo(staff).stream().map(Notice::id).toList();
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        assertThat(noticesTo(staff))
                .filteredOn(notice -> !before.contains(notice.id()))
                .singleElement()
                .extracting(Notice::state)
                .isEqualTo(state);
    }

    private static OpenTask due(OpenTask task, Instant due) {
        return new OpenTask(
                task.id(),
                task.caseId(),
                task.processInstanceId(),
                task.processKey(),
                task.step(),
                task.name(),
                task.assignee(),
                task.createdAt(),
                due,
                task.formKey(),
                task.definitionVersion(),
                task.versionTag());
    }
}
