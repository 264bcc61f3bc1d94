package org.evenhand.committees;

import java.util.HashMap;
import java.util.Map;

/**
 * A case that needs a committee.
 *
 * @param caseId of the case; its ledger and documents are those of the committee too
 * @param roundId cases with the same one are filled together
 * @param year in which the members serve
 * @param subjectId person id of whom the case is about; may challenge members, never sits
 * @param rankSought grade that every member must have reached, as the roster writes it
 * @param criteriaSetId of the published set whose criteria are voted on
 * @param parts person ids of everybody with another part in the case, each with a code for it such as {@code MANAGER};
 *     nobody of them sits in the committee. The subject need not be among them
 */
public record NewCommittee(
        String caseId,
        String roundId,
        int year,
        String subjectId,
        String rankSought,
        String criteriaSetId,
        Map<String, String> parts) {

    static final String SUBJECT = "SUBJECT";

    public NewCommittee {
        Map<String, String> all = new HashMap<>(parts);
        all.put(subjectId, SUBJECT);
        parts = Map.copyOf(all);
    }
}
