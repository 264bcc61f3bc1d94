package org.evenhand.personnel;

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

/** Keeps what is written outside the steps: a document, and the entry that names it. */
@Component
class RequestRecord {

    private final Documents documents;
    private final Ledger ledger;
    private final FormOf forms;

    RequestRecord(Documents documents, Ledger ledger, FormOf forms) {
        this.documents = documents;
        this.ledger = ledger;
        this.forms = forms;
    }

    void keep(
            String caseId,
            PersonnelDocument kind,
            String entry,
            Map<String, Object> content,
            Map<String, Object> facts,
            Actor by) {
        DocumentRevision document =
                documents.add(new NewRevision(caseId, kind.name(), content, by.personId(), by.onBehalfOf()));
        Map<String, Object> said = new LinkedHashMap<>(facts);
        said.put("document", document.kind());
        said.put("revision", document.revision());
        int version = forms.current(RecordRequest.PROCESS, kind.form()).version();
        ledger.append(
                caseId,
                Entry.by(by, entry, said)
                        .naming(List.of(document.fingerprint()))
                        .under(Map.of(RecordRequest.PROCESS, "v" + version)));
    }

    /** What happened without anything being written. */
    void note(String caseId, String entry, Map<String, Object> facts, Actor by) {
        ledger.append(caseId, Entry.by(by, entry, facts));
    }
}
