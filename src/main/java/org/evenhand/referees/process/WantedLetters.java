package org.evenhand.referees.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.referees.Letters;
import org.springframework.stereotype.Component;

/** Which letters a case still wants; each has a process of its own. Public because expressions call it. */
@Component("refereeLetters")
public class WantedLetters {

    private final Letters letters;

    WantedLetters(Letters letters) {
        this.letters = letters;
    }

    /** Ids of the letters. */
    public List<String> wanted(DelegateExecution execution) {
        return letters.wanted((String) execution.getVariable("caseId"));
    }
}
