package org.evenhand.promotions;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.HeldWords;
import org.evenhand.committees.Voting;
import org.evenhand.engine.FormOf;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.Forms;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of a promotion as one reader may see them, each as the form showed it that was filled in. */
@Component
public class WrittenDocuments {

    private final ReadableDocuments readable;
    private final PromotionContext context;
    private final FormOf forms;
    private final Forms rendering;

    WrittenDocuments(ReadableDocuments readable, PromotionContext context, FormOf forms, Forms rendering) {
        this.readable = readable;
        this.context = context;
        this.forms = forms;
        this.rendering = rendering;
    }

    /** A document with its answers. */
    public record Written(DocumentRevision document, FormSummary answers) {

        /** What is attached to it; whoever reads the document reads them. */
        public List<Attachment> files() {
            return Attachments.in(document);
        }
    }

    /** The oldest first; up to a moment, for whoever had a part until then. */
    List<Written> of(
            Promotion promotion,
            PromotionReader reader,
            String personId,
            List<LedgerEntry> ledger,
            @Nullable Instant until) {
        Map<String, Object> seen = context.of(promotion);
        List<Map<String, Object>> rows = context.rows(promotion);
        return readable.of(promotion, reader, personId, ledger, until).stream()
                .flatMap(document -> PromotionDocument.named(document.kind())
                        .map(kind -> written(document, kind, ledger, contextOf(document, seen, rows)))
                        .stream())
                .toList();
    }

    private Written written(
            DocumentRevision document, PromotionDocument kind, List<LedgerEntry> ledger, Map<String, Object> shown) {
        FormSummary answers = rendering.summary(
                forms.version(kind.process(), version(document, kind, ledger), kind.form()), document.content(), shown);
        return new Written(document, HeldWords.told(answers, document.content(), context.texts()));
    }

    /** The version the case ran on then: the ledger entry that names the document tells which. */
    private static int version(DocumentRevision document, PromotionDocument kind, List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.documentFingerprints().contains(document.fingerprint()))
                .map(entry -> entry.definitionVersions().get(kind.process()))
                .filter(version -> version != null)
                .findFirst()
                .map(version -> Integer.parseInt(version.substring(1)))
                .orElse(1);
    }

    private static Map<String, Object> contextOf(
            DocumentRevision document, Map<String, Object> seen, List<Map<String, Object>> rows) {
        Map<String, Object> all = new LinkedHashMap<>(seen);
        for (String list : List.of("sections", "reasons")) {
            if (document.content().containsKey(list)) {
                // without the account, which the dossier shows itself
                all.put(
                        list,
                        rows.stream().map(WrittenDocuments::withoutAccount).toList());
            }
        }
        // what the notice said of vote and reasons, as it said it
        Map<String, Object> said = document.content();
        all.put("committee", said.containsKey("vote") ? Map.of("voteText", Voting.text(said, "vote")) : Map.of());
        if (said.containsKey("reasonsByCriterion")) {
            all.put("reasonsText", Voting.text(said, "reasonsByCriterion"));
        }
        // what the forms of the notice and of the follow-up ask by
        boolean offered =
                document.content().containsKey("payRange") || document.content().containsKey("effectiveOn");
        all.put("decision", Map.of("decision", offered ? "OFFER" : "DECLINE"));
        all.put("document", document.content().getOrDefault("about", ""));
        return all;
    }

    private static Map<String, Object> withoutAccount(Map<String, Object> row) {
        Map<String, Object> plain = new HashMap<>(row);
        plain.remove("account");
        return plain;
    }
}
