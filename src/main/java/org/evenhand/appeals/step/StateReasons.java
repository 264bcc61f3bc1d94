package org.evenhand.appeals.step;

import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.springframework.stereotype.Component;

/** The deciding person says what there is to say; they read nothing of what was told in confidence. */
@Component
class StateReasons extends AppealStep {

    StateReasons(Tools tools) {
        super("stateReasons", AppealDocument.DECIDERS_REASONS, AppealReader.DECIDER, tools);
    }
}
