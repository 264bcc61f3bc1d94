package org.evenhand.history.fairness;

import java.util.List;
import java.util.Set;
import org.evenhand.record.LedgerEntry;

/** What sort of case a chain is of; its first entries say it. */
public enum CaseKind {
    REVIEW("annualReview", Set.of("reviewOpened")),
    PROMOTION("promotionCase", Set.of("promotionOpened")),
    RECONSIDERATION("appeal", Set.of("reconsiderationAsked")),
    APPEAL("appeal", Set.of("appealFiled"));

    private final String process;
    private final Set<String> beginsWith;

    CaseKind(String process, Set<String> beginsWith) {
        this.process = process;
        this.beginsWith = beginsWith;
    }

    /** The process it runs on. */
    public String process() {
        return process;
    }

    /** Message key of the name of a kind of document in it. */
    public String documentKey(String document) {
        return switch (this) {
            case REVIEW -> "history.document." + document;
            case PROMOTION -> "promotions.document." + document;
            case RECONSIDERATION, APPEAL -> "appeals.document." + document;
        };
    }

    /** @throws IllegalArgumentException if it is the chain of something else than a case about a person */
    static CaseKind of(List<LedgerEntry> entries) {
        return List.of(values()).stream()
                .filter(kind -> entries.stream().anyMatch(entry -> kind.beginsWith.contains(entry.kind())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not the chain of a case about a person"));
    }
}
