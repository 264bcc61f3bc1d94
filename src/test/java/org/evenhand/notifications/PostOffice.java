package org.evenhand.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.People;
import org.evenhand.referees.Letters;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what the shared context, which has no mail server, keeps for some people. */
public final class PostOffice {

    private final ApplicationContext beans;

    public PostOffice(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Every notice to them that still applies, as a mail to that server. */
    public void sends(Collection<String> people, GreenMail server) {
        sends(people, server.getSmtp().getPort());
    }

    /** Likewise, to whatever listens at that port, or nothing. */
    public void sends(Collection<String> people, int port) {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("update notice set state = 'KEPT' where state = 'WAITING'").update();
        jdbc.sql("update notice set state = 'WAITING' where state = 'KEPT' and person_id in (:people)")
                .param("people", people)
                .update();
        Outbox outbox = beans.getBean(Outbox.class);
        TestClock clock = beans.getBean(TestClock.class);
        var postbox = new Postbox(NoticeStory.sender(port), NoticeStory.settings());
        var delivery = new Delivery(
                outbox,
                beans.getBean(Relevance.class),
                beans.getBean(People.class),
                beans.getBean(Letters.class),
                beans.getBean(MailWriter.class),
                postbox,
                beans.getBean(Attempts.class),
                clock);
        new Dispatcher(outbox, () -> delivery, postbox, beans.getBean(TransactionTemplate.class), clock).run();
    }

    /** Everything that has come: headers, and both bodies decoded. */
    public static List<String> texts(GreenMail server) {
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            try {
                Bodies bodies = Bodies.of(mail);
                texts.add(GreenMailUtil.getHeaders(mail) + mail.getSubject() + bodies.text() + bodies.html());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
        return texts;
    }
}
