package org.evenhand.appeals.step;

import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.springframework.stereotype.Component;

/** The employee replies to what the deciding person says. */
@Component
class ReplyToReasons extends AppealStep {

    ReplyToReasons(Tools tools) {
        super("replyToReasons", AppealDocument.APPEAL_REPLY, AppealReader.STAFF, tools);
    }
}
