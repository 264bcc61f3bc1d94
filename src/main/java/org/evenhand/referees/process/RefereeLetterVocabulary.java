package org.evenhand.referees.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.evenhand.referees.Letters;
import org.springframework.stereotype.Component;

/** The words of {@code referee-letter.bpmn}. */
@Component
class RefereeLetterVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return Letters.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "letterId", "asked", "accepted", "rightLetter");
    }

    @Override
    public Set<String> people() {
        return Set.of("referee", "hr");
    }
}
