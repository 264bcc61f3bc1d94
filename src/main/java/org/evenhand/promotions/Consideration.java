package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case to those who have a part in it, from the moment the candidate is considered. */
@Service
public class Consideration {

    private final Promotions promotions;
    private final Ledger ledger;

    Consideration(Promotions promotions, Ledger ledger) {
        this.promotions = promotions;
        this.ledger = ledger;
    }

    /** The ledger says that it began, and not whether because of a word or of silence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String caseId) {
        ledger.hold(caseId);
        promotions.move(caseId, PromotionState.DECLARING, PromotionState.CONSIDERED);
        ledger.append(caseId, Entry.automatic("considerationBegun", Map.of()));
    }
}
