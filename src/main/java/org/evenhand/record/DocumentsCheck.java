package org.evenhand.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares the documents of an exported case with what its entries name. */
final class DocumentsCheck {

    private final String caseId;
    private final Map<String, Long> named;
    private final Map<String, Long> revisions = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private String lastKind = "";
    private final Set<String> deletable;
    private int withheld;
    private int deleted;

    /**
     * @param named fingerprints that entries name, each with its first entry
     * @param deletable those of them of which an entry says that their content was deleted
     */
    DocumentsCheck(String caseId, Map<String, Long> named, Set<String> deletable) {
        this.caseId = caseId;
        this.named = named;
        this.deletable = deletable;
    }

    void document(String raw) {
        document(ReadElement.of("document " + (present.size() + 1), raw));
    }

    void document(ReadElement unnamed) {
        String kind = unnamed.text("kind");
        long revision = unnamed.number("revision");
        ReadElement document = unnamed.named("document " + Finding.shown(kind) + " revision " + revision);
        requireTurn(document.name(), kind, revision);
        document.requireText("caseId", caseId);
        document.requireHashIn("fingerprint");
        if (!named.containsKey(document.text("fingerprint"))) {
            throw Finding.broken(ReadElement.capital(document.name()) + " is not named by any entry.");
        }
        present.add(document.text("fingerprint"));
    }

    /**
     * A document whose content is not in the file, and its fingerprint is.
     *
     * @param hidden whether the entry that names it may be one of which the file holds the hash alone
     */
    void withheld(String kind, long revision, String fingerprint, boolean hidden) {
        requireTurn("document " + Finding.shown(kind) + " revision " + revision, kind, revision);
        if (!hidden && !named.containsKey(fingerprint)) {
            throw Finding.broken("A document that is left out is not named by any entry.");
        }
        present.add(fingerprint);
        withheld++;
    }

    /** A document whose content was deleted under retention: an entry has to say so. */
    void deleted(String kind, long revision, String fingerprint) {
        String name = "document " + Finding.shown(kind) + " revision " + revision;
        requireTurn(name, kind, revision);
        if (!deletable.contains(fingerprint)) {
            throw Finding.broken(ReadElement.capital(name)
                    + " is said to be deleted under retention, and no entry says that it was.");
        }
        present.add(fingerprint);
        deleted++;
    }

    int deleted() {
        return deleted;
    }

    int withheld() {
        return withheld;
    }

    void end() {
        named.forEach((fingerprint, seq) -> {
            if (!present.contains(fingerprint)) {
                throw Finding.broken("Entry " + seq + " names a document that the file does not hold, with fingerprint "
                        + Finding.shown(fingerprint) + ".");
            }
        });
    }

    int count() {
        return present.size();
    }

    private void requireTurn(String name, String kind, long revision) {
        long expected = revisions.merge(kind, 1L, Long::sum);
        if (revision > expected) {
            throw Finding.broken("Document " + Finding.shown(kind) + " revision " + expected + " is missing.");
        }
        if (revision < expected || kind.compareTo(lastKind) < 0) {
            throw Finding.broken(ReadElement.capital(name) + " stands twice or out of order.");
        }
        lastKind = kind;
    }
}
