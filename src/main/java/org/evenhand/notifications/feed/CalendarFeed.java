package org.evenhand.notifications.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told about the address of their calendar; never the address itself.
 *
 * @param lastUsedAt when a calendar program asked last, or null when none has yet
 */
public record CalendarFeed(Instant createdAt, @Nullable Instant lastUsedAt) {}
