package org.evenhand.retention;

import java.util.LinkedHashMap;
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

/** Writes what was decided about keeping and deleting, with its reasons, into the ledger of the hold or the plan. */
@Component
class RetentionRecord {

    private final Documents documents;
    private final Ledger ledger;
    private final FormOf forms;

    RetentionRecord(Documents documents, Ledger ledger, FormOf forms) {
        this.documents = documents;
        this.ledger = ledger;
        this.forms = forms;
    }

    void keep(
            String id,
            RetentionDocument kind,
            String entry,
            Map<String, Object> content,
            Map<String, Object> facts,
            Actor by) {
        DocumentRevision document =
                documents.add(new NewRevision(id, kind.name(), content, by.personId(), by.onBehalfOf()));
        Map<String, Object> said = new LinkedHashMap<>(facts);
        said.put("document", document.kind());
        said.put("revision", document.revision());
        int version = forms.current(RetentionRun.PROCESS, kind.form()).version();
        ledger.append(
                id,
                Entry.by(by, entry, said)
                        .naming(List.of(document.fingerprint()))
                        .under(Map.of(RetentionRun.PROCESS, "v" + version)));
    }
}
