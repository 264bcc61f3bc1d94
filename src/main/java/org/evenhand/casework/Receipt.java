package org.evenhand.casework;

import java.util.Objects;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * That a step was completed.
 *
 * @param proof the entry of the ledger that says so, and its fingerprint to keep; null where nobody is to learn who did it
 */
public record Receipt(OpenTask task, @Nullable LedgerEntry proof) {

    /** @throws NullPointerException for a step that leaves no entry */
    public LedgerEntry entry() {
        return Objects.requireNonNull(proof);
    }
}
