package org.evenhand.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demonstration: it starts in the past, is moved while the past is played, then shows the time. */
@Component
@Profile("demo")
class DemoClock extends Clock {

    private volatile Duration behind = Duration.ZERO;

    void goBackTo(Instant past) {
        behind = Duration.between(past, Instant.now());
    }

    void showTheTime() {
        behind = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(behind).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tickMillis(zone);
    }
}
