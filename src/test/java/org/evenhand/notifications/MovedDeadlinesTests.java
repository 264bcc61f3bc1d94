package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.DeadlineMoved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mail for all the steps that the library calendar has made due later. */
class MovedDeadlinesTests extends NoticeStory {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private OpenTask first;
    private OpenTask second;

    @BeforeEach
    void twoStepsOfOnePersonWait() {
        server.start();
        startTheCase();
        first = open("write");
        second = another();
        jdbc.sql("update notice set state = 'SENT' where person_id in (?, ?)")
                .params(staff.personId(), manager.personId())
                .update();
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void listsEveryStepWithItsLinkAndWhoseItIs() throws Exception {
        moved(first);
        moved(second);
        assertThat(sent()).isEmpty();
        clock.advance(NoticeSteps.GATHERING);
        assertThat(sent()).hasSize(2);
        Bodies own = bodiesTo(staff.personId());
        Bodies other = bodiesTo(manager.personId());
        for (OpenTask task : List.of(first, second)) {
            assertThat(own.text()).contains("which waits for you: now due on", LINK + "/tasks/" + task.id());
            assertThat(other.text()).contains("in a review you take part in", LINK + "/cases/" + task.caseId());
            assertThat(other.text()).doesNotContain("/tasks/");
        }
    }

    @Test
    void saysNothingOfAStepThatIsDoneMeanwhileAndIsNotSentWhenAllAre() throws Exception {
        moved(first);
        moved(second);
        tasks.complete(first, staff, Map.of());
        jdbc.sql("update notice set state = 'SENT' where kind <> 'DEADLINES_MOVED'")
                .update();
        clock.advance(NoticeSteps.GATHERING);
        assertThat(sent()).hasSize(2);
        assertThat(bodiesTo(staff.personId()).text()).contains(second.id()).doesNotContain(first.id());

        moved(second);
        tasks.complete(second, staff, Map.of());
        jdbc.sql("update notice set state = 'SENT' where kind <> 'DEADLINES_MOVED'")
                .update();
        clock.advance(NoticeSteps.GATHERING);
        assertThat(sent()).hasSize(2);
        assertThat(noticesTo(staff)).extracting(Notice::state).contains(NoticeState.WITHDRAWN);
    }

    @Test
    void waitsALittleForTheNextStepAndOfOneThatComesLaterItTellsAnew() {
        moved(first);
        clock.advance(NoticeSteps.GATHERING.minusSeconds(1));
        moved(second);
        clock.advance(NoticeSteps.GATHERING.minusSeconds(1));
        assertThat(sent()).isEmpty();
        clock.advance(NoticeSteps.GATHERING);
        assertThat(sent()).hasSize(2);
        moved(first);
        clock.advance(NoticeSteps.GATHERING);
        assertThat(sent()).hasSize(4);
    }

    private List<String> sent() {
        release(staff);
        release(manager);
        dispatcherTo(server.getSmtp().getPort()).run();
        return List.of(server.getReceivedMessages()).stream()
                .map(String::valueOf)
                .toList();
    }

    private Bodies bodiesTo(String person) throws Exception {
        for (var mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0]
                    .toString()
                    .contains(people.get(person).email())) {
                return Bodies.of(mail);
            }
        }
        throw new AssertionError("no mail to " + person);
    }

    private void moved(OpenTask task) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DeadlineMoved(task, Set.of(manager.personId()))));
    }

    private OpenTask another() {
        String other = "case-" + UUID.randomUUID();
        processes.start(
                "twoSteps",
                other,
                Map.of("staff", staff.personId(), "manager", manager.personId(), "sentBack", false),
                manager);
        return tasks.openStep(other, "write").orElseThrow();
    }
}
