package org.evenhand.committees.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.SeatActs;
import org.evenhand.committees.Seating;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** Who has a step in a committee, one for each; the lists themselves are no variables. Public because expressions call it. */
@Component("committeeMembers")
public class CommitteeMembers {

    private static final String CASE = "caseId";

    private final Seating seating;
    private final SeatActs acts;
    private final Documents documents;

    CommitteeMembers(Seating seating, SeatActs acts, Documents documents) {
        this.seating = seating;
        this.acts = acts;
        this.documents = documents;
    }

    /** Members who have not said whether there is a conflict. */
    public List<String> declaring(DelegateExecution execution) {
        return seating.declaring((String) execution.getVariable(CASE));
    }

    /** Members without a conflict whose vote of this round is not in. */
    public List<String> voting(DelegateExecution execution) {
        return acts.silent((String) execution.getVariable(CASE));
    }

    /** Members who have not answered the report. */
    public List<String> answering(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CASE);
        List<String> answered = documents.of(List.of(caseId), List.of(CommitteeDocument.REPORT_ANSWER)).stream()
                .map(DocumentRevision::author)
                .toList();
        return seating.sitting(caseId).stream()
                .filter(member -> !answered.contains(member))
                .toList();
    }
}
