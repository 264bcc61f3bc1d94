package org.evenhand.concerns;

import java.util.List;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.LookedAt;
import org.jspecify.annotations.Nullable;

/**
 * A concern as whoever raised it, or its contact, sees it.
 *
 * @param own the step that waits for whoever looks; null when none does
 * @param raised what was raised and added
 * @param answers what was answered; empty before
 * @param entries of the ledger, the oldest first
 */
public record ConcernPage(
        Concern concern,
        Concerned about,
        boolean isRaiser,
        @Nullable OpenTask own,
        String raised,
        String answers,
        List<LedgerEntry> entries)
        implements LookedAt {

    @Override
    public String caseId() {
        return concern.caseId();
    }

    @Override
    public boolean isFromOutside() {
        return !isRaiser;
    }

    public boolean mayWithdraw() {
        return isRaiser && concern.state().isOpen();
    }
}
