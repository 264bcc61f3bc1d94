package org.evenhand.personnel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request for one's own record. It is a case: its id is the business key of its process and its ledger.
 *
 * @param hrId who in Library HR prepares it
 * @param enteredBy who entered a request that came in writing; null when the person asked in Evenhand
 * @param lastDay the last day that the law gives
 * @param counted whether it is one of those that are counted in a year
 * @param entriesUntil told entries up to then are why it is not counted; null when it is
 * @param openedOn day on which the record was opened to the person
 * @param inspectOn day of the appointment for an inspection
 * @param inspectAt time and place of it
 */
public record RecordRequest(
        String caseId,
        String personId,
        String hrId,
        @Nullable String enteredBy,
        Way way,
        LocalDate requestedOn,
        LocalDate lastDay,
        boolean counted,
        @Nullable Instant entriesUntil,
        RequestState state,
        Instant askedAt,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate inspectOn,
        @Nullable String inspectAt) {

    /** The process it runs on. */
    public static final String PROCESS = "recordRequest";

    public boolean is(RequestState other) {
        return state == other;
    }

    public boolean isInspection() {
        return way == Way.INSPECTION;
    }

    /** Whether the record was opened after the last day, or is not open although that day has passed. */
    public boolean isLate(LocalDate today) {
        return state != RequestState.WITHDRAWN && (openedOn == null ? today : openedOn).isAfter(lastDay);
    }

    /** Whether the record can be read and downloaded now. */
    public boolean isReadable() {
        return state == RequestState.OPEN;
    }
}
