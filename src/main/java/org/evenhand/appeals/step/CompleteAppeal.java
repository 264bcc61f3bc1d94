package org.evenhand.appeals.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.Outcomes;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The employee adds what Library HR has asked for; what is said of discrimination stays apart here too. */
@Component
class CompleteAppeal extends AppealStep {

    private static final String CONFIDENCE = "discrimination";

    private final Outcomes outcomes;

    CompleteAppeal(Tools tools, Outcomes outcomes) {
        super("completeAppeal", AppealDocument.APPEAL_ADDITION, AppealReader.STAFF, tools);
        this.outcomes = outcomes;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        if (!isBlank(values.get(CONFIDENCE))) {
            outcomes.toldInConfidence(held(task));
            String before =
                    text(tools().context().content(task.caseId(), AppealDocument.APPEAL_IN_CONFIDENCE), CONFIDENCE);
            kept.put(CONFIDENCE, (before + "\n\n" + text(values, CONFIDENCE)).strip());
        }
        return keepApart(task, kept, CONFIDENCE, AppealDocument.APPEAL_IN_CONFIDENCE, "toldInConfidence");
    }
}
