package org.evenhand.appeals;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision that somebody can have looked at again.
 *
 * @param caseId of the case it was made in
 * @param personId whom it is about
 * @param deciderId who made it
 * @param decidedAt when it was made; another decision of the same case has another moment
 * @param noticedOn day on which the employee was told
 */
public record Decision(
        String caseId, String process, String personId, String deciderId, Instant decidedAt, LocalDate noticedOn) {}
