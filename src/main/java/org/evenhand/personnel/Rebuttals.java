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
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody says against a document of their record, at any time. It becomes a document of the very case, so that
 * whoever reads that document reads it too, on every page and in every copy. Source: §52C.
 */
@Service
@Transactional
public class Rebuttals {

    private static final String FORM = "rebut-record";

    private final PersonnelRecord record;
    private final Documents documents;
    private final Ledger ledger;
    private final FormOf forms;

    Rebuttals(PersonnelRecord record, Documents documents, Ledger ledger, FormOf forms) {
        this.record = record;
        this.documents = documents;
        this.ledger = ledger;
        this.forms = forms;
    }

    /**
     * The document that is answered.
     *
     * @throws Refusal MISSING when there is no such document in the person's own record that they know of
     */
    @Transactional(readOnly = true)
    public RecordItem about(String key, Actor actor) {
        return record.known(actor.personId(), key)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "personnel.refused.noDocument"));
    }

    /** What the form shows. */
    public Map<String, Object> context(RecordItem item) {
        return Map.of("document", item.line());
    }

    /** @throws Refusal as {@link #about} */
    public void add(String key, Map<String, Object> values, Actor by) {
        RecordItem item = about(key, by);
        String caseId = item.document().caseId();
        ledger.hold(caseId);
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put("about", item.line());
        content.put("documentKind", item.document().kind());
        content.put("documentRevision", item.document().revision());
        DocumentRevision rebuttal =
                documents.add(new NewRevision(caseId, RecordItem.REBUTTAL, content, by.personId(), by.onBehalfOf()));
        int version = forms.current(RecordRequest.PROCESS, FORM).version();
        ledger.append(
                caseId,
                Entry.by(by, "rebuttalAdded", Map.of("document", rebuttal.kind(), "revision", rebuttal.revision()))
                        .naming(List.of(rebuttal.fingerprint()))
                        .under(Map.of(RecordRequest.PROCESS, "v" + version)));
    }
}
