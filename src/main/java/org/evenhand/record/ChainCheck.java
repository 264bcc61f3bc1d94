package org.evenhand.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Follows the entries of an exported case from the first to its head. */
final class ChainCheck {

    private final String caseId;
    private final Map<String, Long> namedDocuments = new LinkedHashMap<>();
    private final Set<String> deletedDocuments = new HashSet<>();
    private LedgerHead reached;

    ChainCheck(String caseId) {
        this.caseId = caseId;
        reached = LedgerHead.beginning(caseId);
    }

    void entry(String raw) {
        entry(ReadElement.of("entry " + expected(), raw));
    }

    void entry(ReadElement read) {
        ReadElement entry = read.named("entry " + expected());
        requireTurn(entry.number("seq"));
        entry.requireText("caseId", caseId);
        entry.requireHashIn("hash");
        if (!entry.text("previousHash").equals(reached.hash())) {
            throw Finding.broken(ReadElement.capital(entry.name())
                    + " does not follow the entry before it: the previous hash it names is another one.");
        }
        entry.texts("documentFingerprints").forEach(document -> namedDocuments.putIfAbsent(document, expected()));
        if (entry.text("kind").equals(ContentDeletion.ENTRY)) {
            deletedDocuments.addAll(entry.texts("documentFingerprints"));
        }
        reached = new LedgerHead(caseId, expected(), entry.text("hash"));
    }

    /** An entry of which only the hash is known. */
    void hidden(String hash) {
        reached = new LedgerHead(caseId, expected(), hash);
    }

    void end(LedgerHead head) {
        if (reached.seq() == 0) {
            throw Finding.broken("The chain has no entry.");
        }
        if (head.seq() != reached.seq()) {
            throw Finding.broken("The chain should end with entry " + head.seq() + ", but the file ends with entry "
                    + reached.seq() + ".");
        }
        if (!head.hash().equals(reached.hash())) {
            throw Finding.broken("The chain should end in the hash " + Finding.shown(head.hash())
                    + ", but its last entry has another one.");
        }
    }

    /** Fingerprints of the documents that entries name, with the first entry to do so. */
    Map<String, Long> namedDocuments() {
        return namedDocuments;
    }

    /** Fingerprints of those whose content an entry says was deleted under retention. */
    Set<String> deletedDocuments() {
        return deletedDocuments;
    }

    private void requireTurn(long seq) {
        if (seq > expected()) {
            throw Finding.broken("Entry " + expected() + " is missing: entry " + seq + " stands in its place.");
        }
        if (seq < expected()) {
            throw Finding.broken("Entry " + seq + " stands twice or out of order: entry " + expected() + " is due.");
        }
    }

    /** The end of the chain so far. */
    LedgerHead reached() {
        return reached;
    }

    private long expected() {
        return reached.seq() + 1;
    }
}
