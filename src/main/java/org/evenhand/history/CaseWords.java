package org.evenhand.history;

import org.evenhand.promotions.Promotion;

/** Where the words of cases of one kind stand among the messages, and the process they run on. */
enum CaseWords {
    REVIEW("history.kind.", "history.document.", "annualReview"),
    PROMOTION("promotions.entry.", "promotions.document.", Promotion.PROCESS),
    APPEAL("appeals.entry.", "appeals.document.", "appeal");

    private final String entries;
    private final String documents;
    private final String process;

    CaseWords(String entries, String documents, String process) {
        this.entries = entries;
        this.documents = documents;
        this.process = process;
    }

    String entryKey(String kind) {
        return entries + kind;
    }

    String documentKey(String document) {
        return documents + document;
    }

    String process() {
        return process;
    }
}
