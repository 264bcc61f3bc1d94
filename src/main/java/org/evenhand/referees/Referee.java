package org.evenhand.referees;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.evenhand.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be asked for a letter in one case.
 *
 * @param id random; stands where a person id would
 * @param subjectId person id of whom the letter is about
 * @param place in the order in which they are asked, from 1
 * @param letterId for which letter they are, or were, asked
 * @param processInstanceId of the process of that letter
 * @param accepted whether they said yes at some time
 */
public record Referee(
        String id,
        String caseId,
        String subjectId,
        int place,
        String name,
        String email,
        String affiliation,
        @Nullable String letterId,
        @Nullable String processInstanceId,
        RefereeState state,
        boolean accepted,
        Instant changedAt) {

    private static final String PREFIX = "referee-";

    static String newId() {
        return PREFIX + UUID.randomUUID();
    }

    /** Whether that id, where a person's would stand, is a referee's. */
    public static boolean isOne(@Nullable String personId) {
        return personId != null && personId.startsWith(PREFIX);
    }

    /** The referee as they act on their own step, with no role and no right besides. */
    public Actor actor() {
        return new Actor(id, Set.of(), null);
    }
}
