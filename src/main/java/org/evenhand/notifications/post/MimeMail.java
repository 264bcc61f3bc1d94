package org.evenhand.notifications.post;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.regex.Pattern;

/** Builds the message: two alternatives of one body, for one person, and no automatic answers wanted (RFC 3834). */
final class MimeMail {

    private static final String UTF_8 = "UTF-8";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private MimeMail() {}

    static void fill(MimeMessage message, Mail mail, String from)
            throws MessagingException, UnsupportedEncodingException {
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, addressee(mail));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.writtenAt()));
        message.setHeader("Message-ID", messageId(mail.id(), from));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(bodies(mail));
    }

    static String messageId(String noticeId, String from) {
        return "<" + noticeId + from.substring(from.lastIndexOf('@')) + ">";
    }

    private static InternetAddress addressee(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var address = new InternetAddress(mail.to(), true);
        // a line break in a name would start another header
        address.setPersonal(CONTROL.matcher(mail.toName()).replaceAll(" "), UTF_8);
        return address;
    }

    /** The last alternative is the one a mail program prefers (RFC 2046, section 5.1.4). */
    private static MimeMultipart bodies(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }
}
