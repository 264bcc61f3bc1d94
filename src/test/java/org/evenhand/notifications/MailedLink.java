package org.evenhand.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.People;
import org.evenhand.referees.Letters;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The newest link that a mail server really delivers to somebody. */
public final class MailedLink {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/letters/\\S+)");

    private MailedLink() {}

    /** The path of it, and to which address it went. */
    public record Mailed(String path, String address, String subject) {}

    public static Mailed to(ApplicationContext beans, String personId) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            beans.getBean(JdbcClient.class)
                    .sql("update notice set state = 'WAITING' where person_id = ? and state = 'KEPT'")
                    .param(personId)
                    .update();
            dispatcher(beans, server.getSmtp().getPort()).run();
            MimeMessage[] mails = server.getReceivedMessages();
            return mailed(mails[mails.length - 1]);
        } finally {
            server.stop();
        }
    }

    private static Mailed mailed(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(Bodies.of(mail).text());
        if (!link.find()) {
            throw new AssertionError("no link in: " + Bodies.of(mail).text());
        }
        return new Mailed(link.group(1), mail.getAllRecipients()[0].toString(), mail.getSubject());
    }

    private static Dispatcher dispatcher(ApplicationContext beans, int port) {
        Postbox postbox = new Postbox(NoticeStory.sender(port), NoticeStory.settings());
        Outbox outbox = beans.getBean(Outbox.class);
        Clock clock = beans.getBean(Clock.class);
        Delivery delivery = new Delivery(
                outbox,
                beans.getBean(Relevance.class),
                beans.getBean(People.class),
                beans.getBean(Letters.class),
                beans.getBean(MailWriter.class),
                postbox,
                beans.getBean(Attempts.class),
                clock);
        return new Dispatcher(outbox, () -> delivery, postbox, beans.getBean(TransactionTemplate.class), clock);
    }
}
