package org.evenhand.notifications;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells the administrator how the mail stands. Always up: mails that have not left yet are kept, and a mail server that
 * fails is no reason to take the application away from people.
 */
@Component("outboxHealthIndicator")
class MailHealth implements HealthIndicator {

    private final Notices notices;

    MailHealth(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Health health() {
        MailStanding standing = notices.standing();
        return Health.up()
                .withDetail("mailServerConfigured", standing.configured())
                .withDetail("waiting", standing.waiting())
                .withDetail("failed", standing.failed())
                .withDetail("kept", standing.kept())
                .build();
    }
}
