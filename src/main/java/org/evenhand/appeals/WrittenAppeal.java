package org.evenhand.appeals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.appeals.AppealPage.Written;
import org.evenhand.engine.FormOf;
import org.evenhand.forms.Forms;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.LedgerEntry;
import org.springframework.stereotype.Component;

/** The documents of an appeal as one reader may see them, each in the form that was filled in, without what was left empty. */
@Component
class WrittenAppeal {

    private final Documents documents;
    private final AppealContext context;
    private final FormOf forms;
    private final Forms rendering;

    WrittenAppeal(Documents documents, AppealContext context, FormOf forms, Forms rendering) {
        this.documents = documents;
        this.context = context;
        this.forms = forms;
        this.rendering = rendering;
    }

    /** The oldest first. */
    List<Written> of(Appeal appeal, AppealReader reader, String personId, List<LedgerEntry> ledger) {
        Map<String, Object> seen = context.of(appeal);
        List<Written> shown = new ArrayList<>();
        documents.of(appeal.caseId()).stream()
                .sorted(Comparator.comparing(document ->
                        naming(document, ledger).map(LedgerEntry::seq).orElse(0L)))
                .forEach(document -> AppealDocument.named(document.kind())
                        .filter(kind -> kind.isOpenTo(reader, appeal.state())
                                || document.author().equals(personId))
                        .ifPresent(kind -> shown.add(written(document, kind, seen, ledger))));
        return shown;
    }

    private Written written(
            DocumentRevision document, AppealDocument kind, Map<String, Object> seen, List<LedgerEntry> ledger) {
        Map<String, Object> all = new LinkedHashMap<>(seen);
        all.put("grounds", document.content().getOrDefault("grounds", List.of()));
        all.put("challenges", document.content().getOrDefault("challenges", List.of()));
        all.put("free", document.content().size());
        all.put("document", document.content().getOrDefault("about", ""));
        return new Written(
                document,
                GivenAnswers.of(
                        rendering.summary(
                                forms.version(kind.process(), version(document, kind, ledger), kind.form()),
                                document.content(),
                                all),
                        document.content()));
    }

    private static Optional<LedgerEntry> naming(DocumentRevision document, List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.documentFingerprints().contains(document.fingerprint()))
                .findFirst();
    }

    /** The version the case ran on then: the ledger entry that names the document tells which. */
    private static int version(DocumentRevision document, AppealDocument kind, List<LedgerEntry> ledger) {
        return naming(document, ledger)
                .map(entry -> entry.definitionVersions().get(kind.process()))
                .map(version -> Integer.parseInt(version.substring(1)))
                .orElse(1);
    }
}
