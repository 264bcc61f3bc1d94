package org.evenhand.record;

import java.time.Instant;
import java.util.List;
import org.evenhand.record.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a case as it lies in the database.
 *
 * @param headSeq number of the last entry there should be, 0 when nothing was ever done in the case
 * @param headHash hash of that entry
 * @param entries in their order
 */
public record CaseChain(long headSeq, String headHash, List<LedgerEntry> entries) {

    public CaseChain {
        entries = List.copyOf(entries);
    }

    /** When what was written in the case was deleted under retention; null while it is kept. */
    public @Nullable Instant contentDeletedAt() {
        return entries.stream()
                .filter(entry -> entry.kind().equals(ContentDeletion.ENTRY))
                .map(LedgerEntry::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Computes every hash anew and follows the chain to its end, as {@link CaseVerification} does with a file. */
    public Verdict verify() {
        if (entries.isEmpty() && headSeq == 0) {
            return new Verdict(Outcome.OK, "The chain has no entry yet.");
        }
        try {
            follow();
            return new Verdict(Outcome.OK, headSeq + " entries fit together. The last hash is " + headHash + ".");
        } catch (Finding broken) {
            return broken.verdict();
        }
    }

    private void follow() {
        String caseId = entries.isEmpty() ? "" : entries.get(0).caseId();
        ChainCheck check = new ChainCheck(caseId);
        entries.forEach(entry -> check.entry(entry.canonicalJson()));
        check.end(new LedgerHead(caseId, headSeq, headHash));
    }
}
