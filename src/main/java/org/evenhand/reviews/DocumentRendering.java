package org.evenhand.reviews;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.HeldWords;
import org.evenhand.engine.FormOf;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.Finding;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.Forms;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Shows documents of a review as the form showed them that was filled in, in the version the case ran on then: the
 * ledger entry that names a document's fingerprint tells which.
 */
@Service
public class DocumentRendering {

    private static final String RATINGS = "ratings";
    private static final String KEY = "key";

    private final FormOf forms;
    private final Forms rendering;
    private final StepContext context;
    private final CheckpointOutcomes outcomes;
    private final PerformanceReviews reviews;

    DocumentRendering(
            FormOf forms,
            Forms rendering,
            StepContext context,
            CheckpointOutcomes outcomes,
            PerformanceReviews reviews) {
        this.forms = forms;
        this.rendering = rendering;
        this.context = context;
        this.outcomes = outcomes;
        this.reviews = reviews;
    }

    /**
     * The answers of each document, in order; those that nobody filled in a form for are left out.
     *
     * @param ledger of the case
     */
    public Map<ReadableDocument, FormSummary> render(
            PerformanceReview review, List<ReadableDocument> documents, List<LedgerEntry> ledger) {
        Map<String, Map<String, Object>> common = new HashMap<>();
        List<CheckpointOutcome> runs = outcomes.of(review.caseId());
        Map<ReadableDocument, FormSummary> rendered = new LinkedHashMap<>();
        for (ReadableDocument document : documents) {
            LedgerEntry entry = naming(document, ledger);
            FormDefinition form = entry == null ? null : form(document.kind(), entry);
            if (form != null) {
                Map<String, Object> seen = common.computeIfAbsent(
                        criteriaOf(review, entry, ledger), criteria -> context.of(review, criteria));
                rendered.put(document, summary(form, document, contextOf(document, seen, runs)));
            }
        }
        return rendered;
    }

    /** The version of the criteria that counted at an entry: the first one that was replaced after it, or the present one. */
    private static String criteriaOf(PerformanceReview review, @Nullable LedgerEntry entry, List<LedgerEntry> ledger) {
        return ledger.subList(ledger.indexOf(entry) + 1, ledger.size()).stream()
                .filter(later -> later.kind().equals("criteriaReplaced"))
                .map(replaced -> String.valueOf(replaced.facts().get("from")))
                .findFirst()
                .orElse(review.criteriaSetId());
    }

    private FormSummary summary(FormDefinition form, ReadableDocument document, Map<String, Object> seen) {
        Map<String, Object> content = document.document().content();
        FormSummary summary = HeldWords.told(rendering.summary(form, content, seen), content, context.texts());
        return document.sealed() ? SealedSummary.of(summary) : summary;
    }

    /**
     * A draft of a step as its form would show it, for whoever wrote it.
     *
     * @param processKey process the step stands in, with its version
     */
    public FormSummary draft(
            PerformanceReview review, String processKey, int version, String step, Map<String, Object> content) {
        Map<String, Object> common = context.of(review);
        return rendering.summary(forms.step(processKey, version, step), content, rowsIn(content, common));
    }

    private static Map<String, Object> rowsIn(Map<String, Object> content, Map<String, Object> common) {
        Map<String, Object> seen = new LinkedHashMap<>(common);
        seen.put("narratives", rowsFor(content.get("narratives"), common));
        seen.put(RATINGS, rowsFor(content.get(RATINGS), common));
        return seen;
    }

    private @Nullable FormDefinition form(ReviewDocument kind, LedgerEntry entry) {
        if (kind == ReviewDocument.HANDED_OVER_DRAFT) {
            return formOfDraft(entry);
        }
        String form = kind.formAt(String.valueOf(entry.facts().get("step")));
        String version = entry.definitionVersions().get(kind.processKey());
        return form == null || version == null
                ? null
                : forms.version(kind.processKey(), Integer.parseInt(version.substring(1)), form);
    }

    private @Nullable FormDefinition formOfDraft(LedgerEntry entry) {
        return entry.definitionVersions().entrySet().stream()
                .findFirst()
                .map(process -> forms.step(
                        process.getKey(),
                        Integer.parseInt(process.getValue().substring(1)),
                        String.valueOf(entry.facts().get("step"))))
                .orElse(null);
    }

    private static @Nullable LedgerEntry naming(ReadableDocument document, List<LedgerEntry> ledger) {
        String fingerprint = document.document().fingerprint();
        return ledger.stream()
                .filter(entry -> entry.documentFingerprints().contains(fingerprint))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> contextOf(
            ReadableDocument document, Map<String, Object> common, List<CheckpointOutcome> runs) {
        Map<String, Object> content = document.document().content();
        Map<String, Object> seen = new LinkedHashMap<>(common);
        switch (document.kind()) {
            case SELF_REVIEW -> seen.put("narratives", rowsFor(content.get("narratives"), common));
            case SEALED_RATING, ASSESSMENT -> seen.put(RATINGS, rowsFor(content.get(RATINGS), common));
            case CHECKPOINT_ANSWER, WAIVER -> putFindings(seen, document, runs);
            case HANDED_OVER_DRAFT -> seen.putAll(rowsIn(content, common));
            case PEER_AGREEMENT -> seen.put("peers", content.getOrDefault("peers", List.of()));
            case REBUTTAL -> seen.put("document", content.getOrDefault("about", ""));
            case LINK -> seen.put("reviews", List.of(linked(content.get("other"))));
            case OVERALL_RATING, RATING_REVIEW, RATING_CONFIRMATION -> seen.put("proposal", before(content));
            case DEADLINE_EXTENSION -> seen.put("steps", List.of(step(content)));
            default -> {}
        }
        return seen;
    }

    private Map<String, Object> linked(@Nullable Object other) {
        return reviews.find(String.valueOf(other))
                .map(review -> Map.<String, Object>of(
                        "label",
                        context.texts()
                                .text(
                                        review.kind().key("history.linked.period"),
                                        context.texts().date(review.periodStart()),
                                        context.texts().date(review.periodEnd())),
                        "value",
                        review.caseId()))
                .orElse(Map.of("label", String.valueOf(other), "value", String.valueOf(other)));
    }

    private Map<String, Object> step(Map<String, Object> content) {
        String step = String.valueOf(content.get("step"));
        return Map.of("value", step, "label", context.texts().text("casework.step." + step));
    }

    /** What the criteria say of each stored row, with the rating it had before it was changed. */
    private static List<Map<String, Object>> rowsFor(@Nullable Object stored, Map<String, Object> common) {
        List<?> criteria = (List<?>) common.getOrDefault("criteria", List.of());
        List<?> rows = stored instanceof List<?> list ? list : List.of();
        return rows.stream().map(row -> rowFor((Map<?, ?>) row, criteria)).toList();
    }

    private static Map<String, Object> rowFor(Map<?, ?> stored, List<?> criteria) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Object criterion : criteria) {
            if (criterion instanceof Map<?, ?> known && Objects.equals(known.get(KEY), stored.get(KEY))) {
                known.forEach((key, value) -> row.put(String.valueOf(key), value));
            }
        }
        Object before = stored.get("before");
        row.put("sealedRating", before == null ? stored.get("rating") : before);
        row.values().removeIf(Objects::isNull);
        return row;
    }

    private static Map<String, Object> before(Map<String, Object> content) {
        Object overall = content.getOrDefault("before", content.get("overall"));
        return overall == null ? Map.of() : Map.of("overall", overall);
    }

    /** The questions of the run that was answered: the last one before the answer. */
    private void putFindings(Map<String, Object> seen, ReadableDocument answer, List<CheckpointOutcome> runs) {
        List<Map<String, Object>> findings = runs.stream()
                .filter(run -> !run.evaluatedAt().isAfter(answer.document().at()))
                .reduce((first, second) -> second)
                .map(run -> run.findings().stream().map(this::inWords).toList())
                .orElse(List.of());
        seen.put("findings", findings);
        seen.put("answers", findings);
    }

    private Map<String, Object> inWords(Finding finding) {
        String text = context.texts().text(finding.messageKey());
        return Map.of("rule", finding.rule(), "strength", finding.strength().name(), "text", text, "name", text);
    }
}
