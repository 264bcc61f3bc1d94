package org.evenhand.parts;

import java.time.LocalDate;
import java.util.List;

/** The cases of one kind that rest while somebody is away; each capability that has such cases contributes one. */
public interface RestingCases {

    /** Open cases that an absence is to pause, or no longer to, on that day. */
    List<String> toSettle(LocalDate today);

    /** Whether it is one of these and still open, so that it can be held. */
    boolean canHold(String caseId);

    /**
     * Lets one rest as if somebody were away, until {@link #release}.
     *
     * @param holdId names the hold; the same case can be held more than once at a time
     */
    void hold(String caseId, String holdId);

    /** Ends a hold; the case goes on with its dates moved unless something else lets it rest. Harmless when it is over. */
    void release(String caseId, String holdId);

    /** Brings one in line with the absences of whoever it is about, in a transaction of its own; harmless to repeat. */
    void settle(String caseId);
}
