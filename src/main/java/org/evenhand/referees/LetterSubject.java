package org.evenhand.referees;

import java.util.List;
import java.util.Optional;

/** What referees are told of a case, and nothing else of it; the capability that owns the case contributes it. */
public interface LetterSubject {

    /** Empty for a case that is none of its own. */
    Optional<Asked> of(String caseId);

    /**
     * What is asked.
     *
     * @param about name of the person the letter is about
     * @param what for instance the rank that is sought
     * @param criteria names of what the letter should speak of
     */
    record Asked(String about, String what, List<String> criteria) {}
}
