package org.evenhand.cycles;

import java.util.List;

/** What earlier cycles showed and nobody has answered; told by the capability that keeps the findings register. */
public interface EarlierFindings {

    /**
     * Findings of other cycles of the same staff category that lack an owner, a disposition or a date, in words that name
     * neither a person nor a case.
     */
    List<String> unsettledBefore(ReviewCycle cycle);
}
