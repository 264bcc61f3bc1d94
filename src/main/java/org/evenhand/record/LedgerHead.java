package org.evenhand.record;

/**
 * Where the chain of a case ends.
 *
 * @param seq of the last entry, 0 if there is none yet
 * @param hash of the last entry
 */
record LedgerHead(String caseId, long seq, String hash) {

    /** What the first entry of every chain names as the hash before it. */
    static final String BEGINNING = "0".repeat(64);

    static LedgerHead beginning(String caseId) {
        return new LedgerHead(caseId, 0, BEGINNING);
    }
}
