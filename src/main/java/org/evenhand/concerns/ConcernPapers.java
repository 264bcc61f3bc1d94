package org.evenhand.concerns;

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

/** Writes down what is done with a concern outside its steps, in the concern and nowhere else. */
@Component
class ConcernPapers {

    private final Documents documents;
    private final Ledger ledger;
    private final FormOf forms;

    ConcernPapers(Documents documents, Ledger ledger, FormOf forms) {
        this.documents = documents;
        this.ledger = ledger;
        this.forms = forms;
    }

    void keep(String caseId, ConcernDocument kind, String entry, Map<String, Object> content, Actor by) {
        DocumentRevision document =
                documents.add(new NewRevision(caseId, kind.name(), content, by.personId(), by.onBehalfOf()));
        int version = forms.current(Concern.PROCESS, kind.form()).version();
        ledger.append(
                caseId,
                Entry.by(by, entry, Map.of("document", document.kind(), "revision", document.revision()))
                        .naming(List.of(document.fingerprint()))
                        .under(Map.of(Concern.PROCESS, "v" + version)));
    }
}
