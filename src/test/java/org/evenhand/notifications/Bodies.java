package org.evenhand.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The two alternatives of a mail as a mail program shows them. */
record Bodies(String type, String text, String textType, String html, String htmlType) {

    static Bodies of(MimeMessage message) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        if (parts.getCount() != 2) {
            throw new AssertionError("not two alternatives but " + parts.getCount());
        }
        return new Bodies(
                message.getContentType(),
                (String) parts.getBodyPart(0).getContent(),
                parts.getBodyPart(0).getContentType(),
                (String) parts.getBodyPart(1).getContent(),
                parts.getBodyPart(1).getContentType());
    }
}
