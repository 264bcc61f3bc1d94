package org.evenhand.personnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.forms.FormSummary;
import org.evenhand.personnel.PersonnelRecord.Proposed;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/**
 * The record as Library HR has prepared it: each document with what was decided, and every rebuttal, also one that was
 * written later. Documents never change, so that it is the same whenever it is looked at.
 */
@Component
class GivenRecord {

    private final PersonnelRecord record;
    private final Documents documents;
    private final CaseTexts texts;

    GivenRecord(PersonnelRecord record, Documents documents, CaseTexts texts) {
        this.record = record;
        this.documents = documents;
        this.texts = texts;
    }

    /** In the order of cases and days. */
    List<GivenDocument> of(RecordRequest request) {
        Map<String, Map<?, ?>> decided = decided(request.caseId());
        List<GivenDocument> given = new ArrayList<>();
        for (Proposed proposed : record.of(request.personId())) {
            RecordItem item = proposed.item();
            Map<?, ?> row = decided.get(item.key());
            if (row != null) {
                given.add(given(item, row));
            } else if (item.isRebuttal() && item.answers() != null) {
                given.add(new GivenDocument(item, Treatment.GIVE, "", item.answers(), List.of()));
            }
        }
        return given;
    }

    private Map<String, Map<?, ?>> decided(String caseId) {
        Map<String, Map<?, ?>> decided = new LinkedHashMap<>();
        documents
                .latest(caseId, PersonnelDocument.RECORD_PREPARED.name())
                .map(DocumentRevision::content)
                .ifPresent(content -> rows(content).forEach(row -> decided.put(text(row, "key"), row)));
        return decided;
    }

    private GivenDocument given(RecordItem item, Map<?, ?> row) {
        Treatment treatment = Treatment.valueOf(text(row, "treatment"));
        FormSummary answers = item.answers();
        return switch (treatment) {
            case WITHHOLD -> new GivenDocument(item, treatment, text(row, "reason"), null, List.of());
            case GIVE -> new GivenDocument(item, treatment, "", answers, Attachments.in(item.document()));
            case REDACT ->
                new GivenDocument(
                        item,
                        treatment,
                        text(row, "reason"),
                        answers == null ? null : redacted(answers, row),
                        List.of());
        };
    }

    private FormSummary redacted(FormSummary answers, Map<?, ?> row) {
        return new Redaction(words(text(row, "words")), texts.text("personnel.blackedOut")).of(answers);
    }

    static List<Map<?, ?>> rows(Map<String, Object> values) {
        return values.get("documents") instanceof List<?> rows
                ? rows.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }

    /** One in each line. */
    static List<String> words(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String text(Map<?, ?> row, String key) {
        return Objects.toString(row.get(key), "");
    }
}
