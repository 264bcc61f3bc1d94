package org.evenhand.promotions.handover;

import java.util.Map;
import org.evenhand.engine.FormOf;
import org.evenhand.promotions.Promotion;
import org.springframework.stereotype.Component;

/** The version of the promotion's process whose forms acts are filled in with now. */
@Component
class PromotionVersions {

    private final FormOf forms;

    PromotionVersions(FormOf forms) {
        this.forms = forms;
    }

    /** As the ledger names it. */
    Map<String, String> now() {
        int version = forms.current(Promotion.PROCESS, "change-participant").version();
        return Map.of(Promotion.PROCESS, "v" + version);
    }
}
