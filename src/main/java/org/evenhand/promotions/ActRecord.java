package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.FormOf;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.springframework.stereotype.Component;

/** Keeps what the candidate does outside the steps: a document in the form that is asked now, and the entry that names it. */
@Component
class ActRecord {

    private final Promotions promotions;
    private final FormOf forms;
    private final Documents documents;
    private final Ledger ledger;

    ActRecord(Promotions promotions, FormOf forms, Documents documents, Ledger ledger) {
        this.promotions = promotions;
        this.forms = forms;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** @throws org.evenhand.shared.Refusal MISSING for anybody but the candidate */
    Promotion own(String caseId, Actor by) {
        return promotions
                .find(caseId)
                .filter(promotion -> promotion.isOf(by.personId()))
                .orElseThrow(Promotions::missing);
    }

    void write(Promotion promotion, PromotionDocument kind, String entry, Map<String, Object> content, Actor by) {
        DocumentRevision document = documents.add(
                new NewRevision(promotion.caseId(), kind.name(), content, by.personId(), by.onBehalfOf()));
        ledger.append(
                promotion.caseId(),
                Entry.by(by, entry, Map.of("document", kind.name(), "revision", document.revision()))
                        .naming(List.of(document.fingerprint()))
                        .under(Map.of(
                                Promotion.PROCESS,
                                "v"
                                        + forms.current(Promotion.PROCESS, kind.form())
                                                .version())));
    }
}
