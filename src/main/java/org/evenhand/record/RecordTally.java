package org.evenhand.record;

import org.evenhand.record.RecordFile.Scope;

/** What an exported file was found to hold. */
final class RecordTally {

    private long cases;
    private long entries;
    private long sealed;
    private long hidden;
    private long documents;
    private long withheld;
    private long deleted;
    private long begins = -1;
    private String lastCase = "";
    private String receipt = "";

    /** Takes up the next case. */
    void begin(String caseId) {
        cases++;
        lastCase = caseId;
    }

    void add(RecordCase ended) {
        entries += ended.entries();
        sealed += ended.sealed();
        hidden += ended.hidden();
        documents += ended.documents();
        withheld += ended.withheld();
        deleted += ended.deleted();
        begins = ended.begins();
    }

    void receipt(String sentence) {
        receipt = sentence;
    }

    boolean hasReceipt() {
        return !receipt.isEmpty();
    }

    long cases() {
        return cases;
    }

    /** Where the last case has its first entry in the tree. */
    long begins() {
        return begins;
    }

    /** That everything is there of which the file speaks. */
    void requireWhole(RecordBeginning beginning, SealsCheck seals) {
        if (cases != beginning.cases()) {
            throw Finding.broken("the file should hold " + beginning.cases() + " cases and holds " + cases + ".");
        }
        if (beginning.scope() == Scope.RECEIPT && !hasReceipt()) {
            throw Finding.broken("the receipt is missing.");
        }
        if (beginning.scope() == Scope.RECORD && sealed != seals.size()) {
            throw Finding.broken(
                    "the seal is over " + seals.size() + " entries, and the file holds " + sealed + " of them.");
        }
    }

    String sentence(Scope scope, SealsCheck seals) {
        String under = seals.last()
                .map(last -> "seal " + last.number() + " of " + last.head().at() + ", over " + last.size() + " entries")
                .orElse("no seal");
        return switch (scope) {
            case RECEIPT -> receipt + "is under " + under + ". ";
            case CASE ->
                "Case " + Finding.shown(lastCase) + ": " + entries + " entries" + hiddenShown() + " and "
                        + documentsShown()
                        + " fit together; " + sealed + " of them are under " + under + ". ";
            case RECORD ->
                cases + " cases with " + entries + " entries" + hiddenShown() + " and " + documentsShown()
                        + " fit together, all under " + under + "; its " + seals.count()
                        + " seals continue each other. ";
        };
    }

    private String hiddenShown() {
        return hidden == 0 ? "" : " (" + hidden + " of them by their hash alone)";
    }

    private String documentsShown() {
        return documents + " documents" + (withheld == 0 ? "" : " (and " + withheld + " that are left out)")
                + (deleted == 0 ? "" : " (and " + deleted + " whose content was deleted under retention)");
    }
}
