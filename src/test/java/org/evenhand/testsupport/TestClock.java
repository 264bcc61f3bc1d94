package org.evenhand.testsupport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test moves it. It shows whole milliseconds, as the application's does. */
public final class TestClock extends Clock {

    /** Friday, November 20, 2026, ten in the morning in New York. */
    public static final Instant START = Instant.parse("2026-11-20T15:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MILLIS);
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the application's clock is UTC");
    }
}
