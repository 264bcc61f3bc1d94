package org.evenhand.notifications.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What mails need beyond the server, which is {@code spring.mail.*}.
 *
 * @param baseUrl address of this application as people reach it, for instance {@code https://reviews.example.edu}
 * @param from address mails come from
 */
@ConfigurationProperties("evenhand.mail")
public record MailSettings(@Nullable URI baseUrl, @Nullable String from) {

    private static final URI HERE = URI.create("http://localhost:8080");
    private static final String NOBODY = "evenhand@localhost";
    private static final Set<String> WEB = Set.of("http", "https");

    public MailSettings {
        if (baseUrl != null && !isWebAddress(baseUrl)) {
            throw new IllegalArgumentException("evenhand.mail.base-url is not an http address: " + baseUrl);
        }
        if (from != null && !isMailAddress(from)) {
            throw new IllegalArgumentException("evenhand.mail.from is not a mail address: " + from);
        }
    }

    /** Mails that leave the house need an address to come back to. */
    void checkComplete() {
        if (baseUrl == null || from == null) {
            throw new IllegalStateException(
                    "spring.mail.host is set: evenhand.mail.base-url and evenhand.mail.from are needed too");
        }
    }

    String address() {
        return from == null ? NOBODY : from;
    }

    /** Message-ID of the mail of a notice, by which mailboxes and servers know it. */
    public String messageId(String noticeId) {
        return MimeMail.messageId(noticeId, address());
    }

    /** The full address of a page. */
    public String link(String path) {
        String base = (baseUrl == null ? HERE : baseUrl).toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    private static boolean isWebAddress(URI uri) {
        return uri.getScheme() != null
                && WEB.contains(uri.getScheme())
                && uri.getHost() != null
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }

    private static boolean isMailAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException invalid) {
            return false;
        }
    }
}
