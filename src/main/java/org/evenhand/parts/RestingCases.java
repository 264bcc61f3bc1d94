package org.evenhand.parts;

import java.time.LocalDate;
import java.util.List;

/** The cases of one kind that rest while somebody is away; each capability that has such cases contributes one. */
public interface RestingCases {

    /** Open cases that an absence is to pause, or no longer to, on that day. */
    List<String> toSettle(LocalDate today);

    /** Brings one in line with the absences of whoever it is about, in a transaction of its own; harmless to repeat. */
    void settle(String caseId);
}
