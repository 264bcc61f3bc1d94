package org.evenhand.equity.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.release.CellName;
import org.evenhand.equity.release.Dimension;
import org.evenhand.equity.release.Dimension.Kind;
import org.evenhand.equity.release.FixedTable;
import org.evenhand.equity.release.Population;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.vault.categories.Unknown;
import org.springframework.stereotype.Component;

/**
 * A table that has left, once more by grade: what its ratio within grades is made of. It has the groups in which the table left,
 * and goes to the gate after every table that is read for itself. Source: decision 175.
 */
@Component
class GradeTables {

    private static final String ENDS = "/grades";

    private final CaseTexts texts;
    private final FixedTables tables;

    GradeTables(CaseTexts texts, FixedTables tables) {
        this.texts = texts;
        this.tables = tables;
    }

    /** Of the table that goes with that one. */
    static String idOf(String tableId) {
        return tableId + ENDS;
    }

    static boolean isOne(String tableId) {
        return tableId.endsWith(ENDS);
    }

    /** Empty where all are of one grade, or of so many that nobody reads such a table. */
    Optional<FixedTable> of(CohortAudit audit, AuditPlan.Dimension grouping, ReleasedTable table, String rows) {
        List<CSVRecord> all = FixedTables.read(rows);
        List<String> grades =
                List.copyOf(new TreeSet<>(all.stream().map(this::grade).toList()));
        Dimension groups = table.dimensions().get(0);
        Dimension outcome = table.dimensions().get(1);
        int numbers = (groups.categories().size() + 1)
                * (grades.size() + 1)
                * (outcome.categories().size() + 1);
        if (grades.size() < 2 || numbers > FixedTable.MOST_NUMBERS) {
            return Optional.empty();
        }
        Dimension grade = new Dimension(
                texts.text("audits.grades.of", audit.cohortName(), audit.id()), Kind.ORGANIZATION, grades);
        List<CSVRecord> those = tables.decided(all, stage(table));
        return Optional.of(FixedTable.of(
                        idOf(table.release().tableId()),
                        FixedTables.cut(texts.text("audits.grades.title", table.title())),
                        Population.of(
                                those.stream().map(row -> row.get("person")).toList()),
                        List.of(groups, grade, outcome),
                        counts(those, grouping, List.of(groups, grade, outcome)))
                .ifItCompares());
    }

    private Map<CellName, Long> counts(List<CSVRecord> rows, AuditPlan.Dimension grouping, List<Dimension> dimensions) {
        Map<String, String> categories = new HashMap<>();
        dimensions.get(0).parts().forEach((category, parts) -> parts.forEach(part -> categories.put(part, category)));
        Map<CellName, Long> counts = new HashMap<>();
        for (String group : dimensions.get(0).categories()) {
            for (String grade : dimensions.get(1).categories()) {
                for (String answer : dimensions.get(2).categories()) {
                    counts.put(CellName.of(group, grade, answer), 0L);
                }
            }
        }
        Map<String, String> labels = tables.labels(grouping);
        String unknown = labels.getOrDefault(Unknown.GROUP, "");
        for (CSVRecord row : rows) {
            String group = categories.getOrDefault(labels.getOrDefault(row.get("group"), unknown), "");
            counts.merge(CellName.of(group, grade(row), tables.answer(row)), 1L, Long::sum);
        }
        return counts;
    }

    private String grade(CSVRecord row) {
        String grade = row.get("stratum");
        return grade.isBlank() ? texts.text("audits.grades.none") : grade;
    }

    private static String stage(ReleasedTable table) {
        String id = table.release().tableId();
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
