package org.evenhand.appeals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reconsideration or appeal. It is a case: its id is the business key of its process and its ledger.
 *
 * @param originalId case with the decision
 * @param personId the employee
 * @param deciderId who decided, and is the other side
 * @param hrId who in Library HR has its steps
 * @param decidedAt which decision of that case
 * @param lastDay last day for sending it without saying why it comes late
 * @param late whether it came after that day
 * @param inConfidence whether a part of it is told in confidence
 */
public record Appeal(
        String caseId,
        AppealKind kind,
        String originalId,
        String originalProcess,
        String personId,
        String deciderId,
        String hrId,
        Instant decidedAt,
        LocalDate noticedOn,
        LocalDate lastDay,
        boolean late,
        boolean inConfidence,
        AppealState state,
        Instant filedAt,
        @Nullable Instant closedAt) {

    /** The process it runs on. */
    public static final String PROCESS = "appeal";

    public boolean is(AppealKind other) {
        return kind == other;
    }

    /** Whether it is about that very decision. */
    boolean isAbout(Decision decision) {
        return originalId.equals(decision.caseId()) && decidedAt.equals(decision.decidedAt());
    }
}
