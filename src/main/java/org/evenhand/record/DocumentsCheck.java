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
    private int withheld;

    DocumentsCheck(String caseId, Map<String, Long> named) {
        this.caseId = caseId;
        this.named = named;
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

    /** A document whose content is not in the file, and its fingerprint is. */
    void withheld(String kind, long revision, String fingerprint) {
        requireTurn("document " + Finding.shown(kind) + " revision " + revision, kind, revision);
        if (!named.containsKey(fingerprint)) {
            throw Finding.broken("A document that is left out is not named by any entry.");
        }
        present.add(fingerprint);
        withheld++;
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
