package org.evenhand.notifications.post;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** The way out, closed while {@code spring.mail.host} is not configured. */
public class Postbox {

    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;

    public Postbox(@Nullable JavaMailSender sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
        if (sender != null) {
            settings.checkComplete();
        }
    }

    /** Whether there is a server. */
    public boolean isConfigured() {
        return sender != null;
    }

    /** Hands the mail to the server; empty when the server has accepted it. */
    public Optional<FailureReason> send(Mail mail) {
        if (sender == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        try {
            sender.send(message -> MimeMail.fill(message, mail, settings.address()));
            return Optional.empty();
        } catch (MailException failure) {
            return Optional.of(MailFailures.reasonOf(failure));
        }
    }
}
