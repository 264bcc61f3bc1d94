package org.evenhand.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How late one role is, all of its people together: never a person.
 *
 * @param role a {@link org.evenhand.reviews.LateRole}; its words are the messages {@code board.role.…}
 * @param lateNow steps that are open and late
 * @param oldestDue when the one that is late for longest was due; null when none is late
 * @param endedLate steps that ended after their due day
 * @param businessDays of all of those that ended late together
 */
public record RoleLateness(String role, long lateNow, @Nullable Instant oldestDue, long endedLate, long businessDays) {}
