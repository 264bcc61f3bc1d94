package org.evenhand.notifications;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.evenhand.notifications.post.Mail;
import org.springframework.stereotype.Component;

/** Puts the words of a notice into its two forms, plain text and HTML. */
@Component
class MailWriter {

    private final Composer composer;
    private final TemplateEngine templates;

    MailWriter(Composer composer, TemplateEngine templates) {
        this.composer = composer;
        this.templates = templates;
    }

    Mail write(Notice notice, Addressee to) {
        MailWords words = composer.compose(notice, to);
        return new Mail(
                notice.id(),
                to.email(),
                to.name(),
                words.subject(),
                fill("notifications/mailText.jte", words),
                fill("notifications/mailHtml.jte", words),
                notice.createdAt());
    }

    private String fill(String template, MailWords words) {
        var output = new StringOutput();
        templates.render(template, Map.of("mail", words), output);
        return output.toString();
    }
}
