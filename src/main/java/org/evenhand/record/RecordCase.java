package org.evenhand.record;

import java.util.Map;

/** One case of an exported file. */
final class RecordCase {

    private final LedgerHead head;
    private final SealsCheck seals;
    private final boolean sealedOnly;
    private final long beginsBehind;
    private final ChainCheck chain;
    private final DocumentsCheck documents;
    private boolean inDocuments;
    private boolean unsealed;
    private long sealed;
    private long hidden;
    private long position = -1;
    private long begins = -1;

    /**
     * @param sealedOnly whether every entry has to have its place in the tree
     * @param beginsBehind where the case before it has its first entry: cases stand in that order, so that none stands twice
     */
    RecordCase(LedgerHead head, SealsCheck seals, boolean sealedOnly, long beginsBehind) {
        this.beginsBehind = beginsBehind;
        this.head = head;
        this.seals = seals;
        this.sealedOnly = sealedOnly;
        chain = new ChainCheck(head.caseId());
        documents = new DocumentsCheck(head.caseId(), chain.namedDocuments(), chain.deletedDocuments());
    }

    String caseId() {
        return head.caseId();
    }

    void entry(ReadElement line) {
        if (inDocuments) {
            throw Finding.broken("an entry stands behind the documents.");
        }
        String hash = line.has("entry") ? shown(line.inner("entry", "the entry")) : hashOnly(line.text("hash"));
        if (line.has("position")) {
            proof(line, hash);
        } else if (sealedOnly) {
            throw Finding.broken("entry " + entries() + " has no place in the tree.");
        } else {
            unsealed = true;
        }
    }

    private String shown(ReadElement entry) {
        chain.entry(entry);
        return entry.text("hash");
    }

    /** An entry whose content whoever took the file may not read: the entry behind it names its hash. */
    private String hashOnly(String hash) {
        chain.hidden(hash);
        hidden++;
        return hash;
    }

    private void proof(ReadElement line, String hash) {
        long place = line.number("position");
        if (unsealed || place <= position) {
            throw Finding.broken("entry " + entries() + " was sealed out of order.");
        }
        if (!seals.holds(line, hash)) {
            throw Finding.broken("entry " + entries() + " is not in the tree that was sealed, at place " + place
                    + ": it was changed, or comes from another installation.");
        }
        if (sealed == 0) {
            begins = place;
            if (begins <= beginsBehind) {
                throw Finding.broken("the case stands twice or out of order.");
            }
        }
        position = place;
        sealed++;
    }

    /** @param files where the fingerprints and names of attached files are added */
    void document(ReadElement line, Map<String, String> files) {
        entriesEnd();
        ReadElement document = line.inner("document", "the document");
        documents.document(document);
        document.inner("content", "the content")
                .objects(Attachments.IN_DOCUMENT)
                .forEach(file ->
                        files.putIfAbsent(String.valueOf(file.get("fingerprint")), String.valueOf(file.get("name"))));
    }

    void withheld(ReadElement line) {
        entriesEnd();
        if (line.has("deletedAt")) {
            documents.deleted(line.text("kind"), line.number("revision"), line.text("fingerprint"));
        } else {
            documents.withheld(line.text("kind"), line.number("revision"), line.text("fingerprint"), hidden > 0);
        }
    }

    private void entriesEnd() {
        if (!inDocuments) {
            chain.end(head);
        }
        inDocuments = true;
    }

    void end() {
        entriesEnd();
        documents.end();
    }

    long entries() {
        return chain.reached().seq();
    }

    long sealed() {
        return sealed;
    }

    /** Where its first entry stands in the tree. */
    long begins() {
        return begins;
    }

    /** Entries that are there by their hash alone. */
    long hidden() {
        return hidden;
    }

    long documents() {
        return documents.count() - documents.withheld() - documents.deleted();
    }

    long withheld() {
        return documents.withheld();
    }

    /** Documents whose content was deleted under retention. */
    long deleted() {
        return documents.deleted();
    }
}
