package org.evenhand.committees.process;

import java.util.Set;
import org.evenhand.committees.Committee;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words of {@code committee-review.bpmn}. */
@Component
class CommitteeVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return Committee.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "challenged", "committeeLacks", "quorumVoted", "afterVote", "committeeOutcome");
    }

    @Override
    public Set<String> people() {
        return Set.of("candidate", "convener", "chair", "member");
    }
}
