package org.evenhand.cycles;

import java.time.LocalDate;
import java.util.List;

/** Who will be away while a cycle runs; told by the capability that keeps absences, as many as there are. */
public interface PlannedAbsences {

    /** Days off of one person, both included. Why is never told. */
    record Away(String personId, LocalDate first, LocalDate last) {}

    /** Every absence that touches the time between the two days, both included. */
    List<Away> between(LocalDate first, LocalDate last);
}
