package org.evenhand.personnel;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.LookedAt;
import org.jspecify.annotations.Nullable;

/**
 * A record request as its person, or Library HR, sees it.
 *
 * @param isOwn whether it is the record of whoever looks
 * @param own the step that waits for whoever looks; null when none does
 * @param late whether the record was opened after the last day, or is not open although it has passed
 * @param mayRead whether whoever looks can read the record now
 * @param mayWithdraw whether they can withdraw the request
 * @param entries of the ledger, the oldest first
 */
public record RequestPage(
        RecordRequest request,
        boolean isOwn,
        @Nullable OpenTask own,
        boolean late,
        boolean mayRead,
        boolean mayWithdraw,
        List<LedgerEntry> entries)
        implements LookedAt {

    @Override
    public String caseId() {
        return request.caseId();
    }

    @Override
    public boolean isFromOutside() {
        return !isOwn;
    }

    /** Person ids of everybody the page names. */
    public List<String> people() {
        return Stream.concat(
                        Stream.of(request.personId(), request.hrId()),
                        entries.stream().map(LedgerEntry::actor))
                .distinct()
                .toList();
    }
}
