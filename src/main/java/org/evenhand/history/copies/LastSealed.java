package org.evenhand.history.copies;

import java.util.List;
import org.evenhand.history.copies.CasePaper.Sealed;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Receipts;
import org.evenhand.record.SealedEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the last entry of a case that is sealed; entries are sealed in their order, so that few are asked for. */
@Component
class LastSealed {

    private final Receipts receipts;

    LastSealed(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Null when none is sealed yet. */
    @Nullable
    Sealed in(List<LedgerEntry> entries) {
        Sealed found = null;
        int low = 0;
        int high = entries.size();
        while (low < high) {
            LedgerEntry middle = entries.get((low + high) / 2);
            SealedEntry at = receipts.sealed(middle).orElse(null);
            if (at == null) {
                high = (low + high) / 2;
            } else {
                found = new Sealed(middle, at);
                low = (low + high) / 2 + 1;
            }
        }
        return found;
    }
}
