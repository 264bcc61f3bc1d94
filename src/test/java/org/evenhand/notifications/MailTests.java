package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.UUID;
import org.evenhand.notifications.post.Mail;
import org.evenhand.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTests extends NoticeStory {

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
    void saysWhatToDoUntilWhenAndWhere() throws Exception {
        MimeMessage mail = mailOfAFirstStep();

        assertThat(mail.getSubject()).isEqualTo("A step waits for you");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("reviews@library.example"));
        Bodies bodies = Bodies.of(mail);
        assertThat(bodies.type()).startsWith("multipart/alternative");
        assertThat(bodies.textType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(bodies.htmlType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        String link = LINK + "/tasks/" + open("write").id();
        assertThat(bodies.text())
                .contains("Step: Write")
                .contains("Please finish it by Friday, January 15, 2027.")
                .contains(link);
        assertThat(bodies.html())
                .contains("Step: Write")
                .contains("Please finish it by Friday, January 15, 2027.")
                .contains("href=\"" + link + "\"");
    }

    @Test
    void asksForNoAutomaticAnswer() throws Exception {
        MimeMessage mail = mailOfAFirstStep();

        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(now()));
        assertThat(mail.getMessageID()).isEqualTo("<" + onlyNoticeTo(staff).id() + "@library.example>");
    }

    @Test
    void carriesANoticesTextAndNotItsMarkup() throws Exception {
        named(staff, "Bea <b onclick=\"x\"> & Søn", "bea@example.org");

        Bodies bodies = Bodies.of(mailOfAFirstStep());

        assertThat(bodies.text()).startsWith("Hello Bea <b onclick=\"x\"> & Søn,");
        assertThat(bodies.html())
                .contains("Hello Bea &lt;b onclick=")
                .contains("&amp; Søn,")
                .doesNotContain("<b onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Žofia Ñandú", "渡辺 恵", "مريم العبد", "Bea 🦊", "O''Brien-{0}"})
    void writesEveryName(String name) throws Exception {
        named(staff, name, "bea@example.org");

        MimeMessage mail = mailOfAFirstStep();

        InternetAddress to = (InternetAddress) mail.getRecipients(RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("bea@example.org");
        assertThat(to.getPersonal()).isEqualTo(name);
        assertThat(Bodies.of(mail).text()).startsWith("Hello " + name + ",");
        assertThat(Bodies.of(mail).html()).contains("Hello " + name + ",");
    }

    @Test
    void letsNoNameBeginAnotherHeader() throws Exception {
        named(staff, "Bea\r\nBcc: everybody@example.org\r\n\r\nHello", "bea@example.org");

        MimeMessage mail = mailOfAFirstStep();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    /** Whom a review is about stands in no mail: the subject line and the first words show on locked screens. */
    @ParameterizedTest
    @EnumSource
    void saysOfNoOtherPersonAnything(NoticeKind kind) {
        startTheCase();
        named(staff, "Confidentia Subject", "subject@example.org");
        Person manager = people.get(this.manager.personId());

        Mail mail = writer.write(aNotice(kind, manager), Addressee.of(manager));

        assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain("Confidentia")
                .doesNotContain(staff.personId())
                .doesNotContain("subject@example.org")
                .doesNotContainIgnoringCase("rated")
                .doesNotContainIgnoringCase("{");
        assertThat(mail.text()).contains(mail.toName()).contains(LINK + "/");
    }

    private Notice aNotice(NoticeKind kind, Person to) {
        return new Notice(
                UUID.randomUUID().toString(),
                to.id(),
                kind,
                caseId,
                open("write").id(),
                kind.isAboutAnOpenTask() ? "Write" : null,
                kind.isAboutAnOpenTask() ? now() : null,
                "token",
                NoticeState.WAITING,
                0,
                now(),
                null,
                now(),
                null);
    }

    private MimeMessage mailOfAFirstStep() {
        startTheCase();
        release(staff);
        dispatcherTo(server.getSmtp().getPort()).run();
        return server.getReceivedMessages()[0];
    }
}
