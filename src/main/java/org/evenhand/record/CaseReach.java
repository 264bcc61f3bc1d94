package org.evenhand.record;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of one case whoever takes it along may read.
 *
 * @param from number of the first entry they may know of; of those before it only the hash leaves
 * @param documents fingerprints of those whose content leaves; null for all
 */
public record CaseReach(long from, @Nullable Set<String> documents) {

    /** The whole case. */
    static final CaseReach EVERYTHING = new CaseReach(1, null);

    boolean holds(LedgerEntry entry) {
        return entry.seq() >= from;
    }

    boolean holds(DocumentRevision document) {
        return documents == null || documents.contains(document.fingerprint());
    }
}
