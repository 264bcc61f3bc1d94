package org.evenhand.personnel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepProblem;
import org.evenhand.forms.FormSummary;
import org.evenhand.personnel.PersonnelRecord.Proposed;
import org.springframework.stereotype.Component;

/** What Evenhand proposes to Library HR for each document of a record, and what speaks against their decisions. */
@Component
public class Preparing {

    private static final String DOCUMENTS = "documents";
    private static final String TREATMENT = "treatment";
    private static final String WORDS = "words";
    private static final String REASON = "reason";
    private static final String KEY = "key";

    private final PersonnelRecord record;
    private final ThirdPersons thirdPersons;
    private final CaseTexts texts;

    Preparing(PersonnelRecord record, ThirdPersons thirdPersons, CaseTexts texts) {
        this.record = record;
        this.thirdPersons = thirdPersons;
        this.texts = texts;
    }

    /** One row for each document, filled in as far as something is proposed. */
    public List<Map<String, Object>> rows(RecordRequest request) {
        List<Proposed> all = record.of(request.personId());
        Set<String> parties =
                all.stream().map(one -> one.item().document().author()).collect(Collectors.toCollection(HashSet::new));
        parties.add(request.personId());
        ThirdPersons.Search search = thirdPersons.without(parties);
        return all.stream().map(proposed -> row(proposed, search)).toList();
    }

    private Map<String, Object> row(Proposed proposed, ThirdPersons.Search search) {
        Map<String, Object> row = new LinkedHashMap<>();
        RecordItem item = proposed.item();
        row.put(KEY, item.key());
        row.put(
                "name",
                texts.text("personnel.prepare.row", item.line(), item.document().revision()));
        FormSummary answers = item.answers();
        Set<String> named = answers == null ? Set.of() : search.in(Redaction.textOf(answers));
        if (proposed.treatment().equals(Treatment.GIVE.name()) && !named.isEmpty()) {
            row.put(TREATMENT, Treatment.REDACT.name());
            row.put(WORDS, String.join("\n", named));
            row.put(REASON, texts.text("personnel.reason.NAMED"));
        } else if (!proposed.treatment().equals("DECIDE")) {
            row.put(TREATMENT, proposed.treatment());
            if (proposed.treatment().equals(Treatment.WITHHOLD.name())) {
                row.put(REASON, texts.text("personnel.reason." + proposed.reason()));
            }
        }
        return row;
    }

    /** A draft as it fits the documents there are now: what was decided on each stays. */
    public static Map<String, Object> fitted(Map<String, Object> draft, Map<String, Object> context) {
        Map<String, Map<?, ?>> before = new LinkedHashMap<>();
        GivenRecord.rows(draft).forEach(row -> before.put(GivenRecord.text(row, KEY), row));
        Map<String, Object> fitted = new LinkedHashMap<>(draft);
        List<Map<?, ?>> rows = new ArrayList<>();
        GivenRecord.rows(context).forEach(row -> rows.add(before.getOrDefault(GivenRecord.text(row, KEY), row)));
        fitted.put(DOCUMENTS, rows);
        return fitted;
    }

    /** Words that are not there, and documents that can only be withheld. */
    public List<StepProblem> problems(RecordRequest request, Map<String, Object> values) {
        Map<String, RecordItem> items = new LinkedHashMap<>();
        record.of(request.personId()).forEach(one -> items.put(one.item().key(), one.item()));
        List<Map<?, ?>> rows = GivenRecord.rows(values);
        Set<String> decided =
                rows.stream().map(row -> GivenRecord.text(row, KEY)).collect(Collectors.toSet());
        if (!decided.equals(items.keySet()) || rows.size() != items.size()) {
            return List.of(StepProblem.at(DOCUMENTS, "personnel.problem.documentsChanged"));
        }
        List<StepProblem> problems = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            RecordItem item = items.get(GivenRecord.text(rows.get(row), KEY));
            if (item != null) {
                problems.addAll(problems(item, rows.get(row), DOCUMENTS + "[" + row + "]."));
            }
        }
        return problems;
    }

    private static List<StepProblem> problems(RecordItem item, Map<?, ?> row, String path) {
        FormSummary answers = item.answers();
        String treatment = GivenRecord.text(row, TREATMENT);
        if (answers == null && !treatment.equals(Treatment.WITHHOLD.name())) {
            return List.of(StepProblem.at(path + TREATMENT, "personnel.problem.onlyWithheld"));
        }
        if (!treatment.equals(Treatment.GIVE.name())
                && GivenRecord.text(row, REASON).isBlank()) {
            return List.of(StepProblem.at(path + REASON, "personnel.problem.noReason"));
        }
        if (answers == null || !treatment.equals(Treatment.REDACT.name())) {
            return List.of();
        }
        return GivenRecord.words(GivenRecord.text(row, WORDS)).stream()
                .filter(word -> !Redaction.stands(word, answers))
                .map(word -> StepProblem.at(path + WORDS, "personnel.problem.notThere", word))
                .toList();
    }

    /** How many documents are given, blacked out in part, and withheld, for the ledger. */
    public static Map<String, Object> counts(Map<String, Object> values) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Treatment treatment : Treatment.values()) {
            counts.put("documents" + treatment, (int) GivenRecord.rows(values).stream()
                    .filter(row -> GivenRecord.text(row, TREATMENT).equals(treatment.name()))
                    .count());
        }
        return counts;
    }
}
