package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.evenhand.engine.TaskOpened;
import org.evenhand.notifications.post.FailureReason;
import org.evenhand.notifications.post.Mail;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.PasswordLinkRequested;
import org.evenhand.people.PasswordLinks;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTests extends NoticeStory {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void theServerListens() {
        server.start();
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void sendsEachNoticeOnce() {
        startTheCase();
        release(staff);

        dispatcher().run();
        dispatcher().run();

        assertThat(received()).hasSize(1);
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.SENT);
        assertThat(onlyNoticeTo(staff).sentAt()).isEqualTo(now());
    }

    @Test
    void keepsMailsWhileThereIsNoServer() {
        startTheCase();

        dispatcher(new Postbox(null, settings())).run();

        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.KEPT);
        assertThat(received()).isEmpty();
    }

    @Test
    void triesAgainLaterWhenTheServerDoesNotAnswer() {
        startTheCase();
        release(staff);
        dispatcherTo(aClosedPort()).run();

        Notice waiting = onlyNoticeTo(staff);
        assertThat(waiting.state()).isEqualTo(NoticeState.WAITING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.reason()).isEqualTo(FailureReason.SERVER_UNREACHABLE);
        clock.set(waiting.nextAttemptAt().minusMillis(1));
        dispatcher().run();
        assertThat(received()).isEmpty();
        clock.set(waiting.nextAttemptAt());
        dispatcher().run();
        assertThat(received()).hasSize(1);
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.SENT);
        assertThat(onlyNoticeTo(staff).reason()).isNull();
    }

    @Test
    void givesUpAfterEightAttemptsWithGrowingWaits() {
        startTheCase();
        release(staff);
        Dispatcher nowhere = dispatcherTo(aClosedPort());
        var waits = new ArrayList<Duration>();
        for (int failure = 1; failure < Backoff.ATTEMPTS; failure++) {
            nowhere.run();
            assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.WAITING);
            waits.add(Duration.between(now(), onlyNoticeTo(staff).nextAttemptAt()));
            clock.set(onlyNoticeTo(staff).nextAttemptAt());
        }

        nowhere.run();

        assertThat(Backoff.ATTEMPTS).isEqualTo(8);
        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.FAILED);
        assertThat(onlyNoticeTo(staff).attempts()).isEqualTo(8);
        assertThat(notices.standing().failed()).isPositive();
    }

    @Test
    void asksASilentServerOnceInARun() {
        startTheCase();
        publish(new TaskOpened(open("write"), null));
        release(staff);

        dispatcherTo(aClosedPort()).run();

        assertThat(noticesTo(staff)).extracting(Notice::attempts).containsExactlyInAnyOrder(0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such mailbox of Bea, FAILED, ADDRESS_REFUSED",
        "553 5.1.3 no, FAILED, ADDRESS_REFUSED",
        "450 4.2.1 busy, WAITING, SERVER_REFUSED",
        "421 4.3.2 closing, WAITING, SERVER_REFUSED"
    })
    void tellsAMailboxThatIsGoneFromOneThatIsBusy(String reply, NoticeState state, FailureReason reason) {
        startTheCase();
        release(staff);
        try (var terse = new TerseServer(reply)) {
            dispatcherTo(terse.port()).run();
        }

        assertThat(onlyNoticeTo(staff).state()).isEqualTo(state);
        assertThat(onlyNoticeTo(staff).reason()).isEqualTo(reason);
    }

    @Test
    void asksForNoMailThatTheServerWouldNotLetUsSend() {
        startTheCase();
        release(staff);
        server.setUser("evenhand", "the right one");
        var sender = sender(server.getSmtp().getPort());
        sender.setUsername("evenhand");
        sender.setPassword("a wrong one");
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");

        dispatcher(new Postbox(sender, settings())).run();

        assertThat(onlyNoticeTo(staff).reason()).isEqualTo(FailureReason.SERVER_SIGN_IN_REFUSED);
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({"no-at-sign", "two@@signs", "'a b@example.org'", "@example.org"})
    void failsAtOnceForAnAddressThatIsNone(String address) {
        named(staff, "Bea", address);
        startTheCase();
        release(staff);

        dispatcher().run();

        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.FAILED);
        assertThat(onlyNoticeTo(staff).reason()).isEqualTo(FailureReason.ADDRESS_INVALID);
    }

    @Test
    void writesToNobodyWhoHasLeft() {
        startTheCase();
        new TestPeople(jdbc).leaves(staff.personId());
        release(staff);

        dispatcher().run();

        assertThat(received()).isEmpty();
        assertThat(onlyNoticeTo(staff).reason()).isEqualTo(FailureReason.PERSON_LEFT);
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.FAILED);
    }

    @Test
    void withdrawsWhatTheCaseHasOvertaken() {
        startTheCase();
        tasks.complete(open("write"), staff, Map.of());
        tasks.reassign(open("read"), staff.personId(), manager, "MANAGER_CHANGED");
        release(staff);
        release(manager);

        dispatcher().run();

        assertThat(noticesTo(staff))
                .extracting(Notice::kind, Notice::state)
                .containsExactlyInAnyOrder(
                        tuple(NoticeKind.TASK_OPENED, NoticeState.WITHDRAWN),
                        tuple(NoticeKind.TASK_HANDED_OVER, NoticeState.SENT));
        assertThat(onlyNoticeTo(manager).state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(received()).hasSize(1);
    }

    @Test
    void forgetsTheTokenOnceItIsSent() throws Exception {
        publish(new PasswordLinkRequested(staff.personId(), "t0ken_of-Bea"));
        release(staff);

        dispatcher().run();

        assertThat(Bodies.of(received().get(0)).text()).contains(LINK + "/set-password/t0ken_of-Bea");
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.SENT);
        assertThat(onlyNoticeTo(staff).secret()).isNull();
        assertThat(notices.mailOf(onlyNoticeTo(staff)).text()).doesNotContain("set-password");
    }

    @Test
    void sendsNoLinkThatIsOpenNoMore() {
        publish(new PasswordLinkRequested(staff.personId(), "late"));
        release(staff);
        clock.advance(PasswordLinks.OPEN_FOR);

        dispatcher().run();

        assertThat(received()).isEmpty();
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.WITHDRAWN);
    }

    @Test
    void twoNodesSendEachNoticeOnce() throws Exception {
        startTheCase();
        for (int more = 0; more < 30; more++) {
            publish(new TaskOpened(open("write"), null));
        }
        release(staff);
        var start = new CyclicBarrier(2);
        Callable<Void> node = () -> {
            Dispatcher dispatcher = dispatcher();
            start.await(10, TimeUnit.SECONDS);
            dispatcher.run();
            return null;
        };

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> run : nodes.invokeAll(List.of(node, node))) {
                run.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(received()).hasSize(31);
        assertThat(received().stream().map(DispatcherTests::messageId)).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select distinct state from notice where person_id = ?")
                        .param(staff.personId())
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
    }

    @Test
    void passesOverWhatAnotherNodeIsSending() throws Exception {
        startTheCase();
        release(staff);
        var sending = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Postbox slow = new Postbox(sender(server.getSmtp().getPort()), settings()) {
            @Override
            public Optional<FailureReason> send(Mail mail) {
                sending.countDown();
                await(goOn);
                return super.send(mail);
            }
        };
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> first = other.submit(() -> dispatcher(slow).run());
            await(sending);
            dispatcher().run();
            assertThat(received()).isEmpty();
            goOn.countDown();
            first.get(30, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void losesNothingWhenANodeDiesAfterSending() {
        startTheCase();
        release(staff);
        Postbox dying = new Postbox(sender(server.getSmtp().getPort()), settings()) {
            @Override
            public Optional<FailureReason> send(Mail mail) {
                super.send(mail);
                throw new NodeDied();
            }
        };

        assertThatExceptionOfType(NodeDied.class)
                .isThrownBy(() -> dispatcher(dying).run());
        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.WAITING);
        dispatcher().run();

        assertThat(onlyNoticeTo(staff).state()).isEqualTo(NoticeState.SENT);
        assertThat(received()).hasSize(2);
        assertThat(received().stream().map(DispatcherTests::messageId).distinct())
                .hasSize(1);
    }

    private Dispatcher dispatcher() {
        return dispatcherTo(server.getSmtp().getPort());
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int aClosedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }
}
