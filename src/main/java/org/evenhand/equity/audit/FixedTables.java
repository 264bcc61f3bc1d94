package org.evenhand.equity.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.equity.release.CellName;
import org.evenhand.equity.release.Dimension;
import org.evenhand.equity.release.Dimension.Kind;
import org.evenhand.equity.release.FixedTable;
import org.evenhand.equity.release.Population;
import org.evenhand.equity.vault.categories.Unknown;
import org.springframework.stereotype.Component;

/**
 * The tables of an audit on their way to the gate: groups by outcome, one for each grouping and stage, settled with the plan.
 * What came out is asked anew in each cycle and has its name; identity has not, so that the gate ties the cycles together.
 * Where no group could be shown, the largest stands beside everybody else.
 */
@Component
class FixedTables {

    /** Begins the id of each table of that audit. */
    static String idBegins(CohortAudit audit) {
        return "audit-" + audit.id() + "/";
    }

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int LONGEST_TITLE = 200;

    private final CaseTexts texts;

    FixedTables(CaseTexts texts) {
        this.texts = texts;
    }

    /** Category of whoever was selected, as people read it. */
    String yes() {
        return texts.text("audits.released.yes");
    }

    private String no() {
        return texts.text("audits.released.no");
    }

    /** One table for each stage at which somebody was selected or not. */
    List<FixedTable> of(CohortAudit audit, AuditPlan plan, AuditTables tables, String rows) {
        AuditPlan.Dimension grouping = plan.dimension(tables.dimension()).orElseThrow();
        List<CSVRecord> read = read(rows);
        List<FixedTable> fixed = new ArrayList<>();
        for (OutcomeStage stage : plan.stages()) {
            table(audit, grouping, stage, tables.number(), decided(read, stage.key()))
                    .ifPresent(fixed::add);
        }
        return fixed;
    }

    /** The rows of those at that stage who were selected or not. */
    List<CSVRecord> decided(List<CSVRecord> rows, String stage) {
        return rows.stream()
                .filter(row ->
                        row.get("stage").equals(stage) && !row.get("selected").isEmpty())
                .toList();
    }

    /** The category of what came out for that person. */
    String answer(CSVRecord row) {
        return row.get("selected").equals("1") ? yes() : no();
    }

    private Optional<FixedTable> table(
            CohortAudit audit, AuditPlan.Dimension grouping, OutcomeStage stage, int number, List<CSVRecord> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> groups = labels(grouping);
        Map<CellName, Long> counts = new HashMap<>();
        Set<String> people = new HashSet<>();
        groups.values()
                .forEach(group -> List.of(yes(), no()).forEach(answer -> counts.put(CellName.of(group, answer), 0L)));
        for (CSVRecord row : rows) {
            people.add(row.get("person"));
            String group = groups.getOrDefault(row.get("group"), texts.text("audits.group.unknown"));
            counts.merge(CellName.of(group, answer(row)), 1L, Long::sum);
        }
        String name = texts.text(stage.name());
        FixedTable table = FixedTable.of(
                idBegins(audit) + number + "/" + stage.key(),
                cut(texts.text("audits.table.title", name, grouping.title())),
                Population.of(people),
                List.of(
                        new Dimension(grouping.title(), Kind.IDENTITY, List.copyOf(groups.values())),
                        new Dimension(name + ", " + audit.cohortName(), Kind.OUTCOME, List.of(yes(), no()))),
                counts);
        return Optional.of(table.orRolledUp(grouping.title(), largestAndOthers(groups, counts)));
    }

    private LinkedHashMap<String, List<String>> largestAndOthers(
            Map<String, String> groups, Map<CellName, Long> counts) {
        List<String> others = new ArrayList<>(groups.values());
        String unknown = texts.text("audits.group.unknown");
        String largest = others.stream()
                .filter(group -> !group.equals(unknown))
                .max(Comparator.comparing(group -> people(counts, group)))
                .orElseThrow();
        others.remove(largest);
        LinkedHashMap<String, List<String>> rollUp = new LinkedHashMap<>();
        rollUp.put(largest, List.of(largest));
        rollUp.put(texts.text("audits.group.others"), others);
        return rollUp;
    }

    private long people(Map<CellName, Long> counts, String group) {
        return Stream.of(yes(), no())
                .mapToLong(answer -> counts.getOrDefault(CellName.of(group, answer), 0L))
                .sum();
    }

    /** The groups as people read them, by their keys. */
    Map<String, String> labels(AuditPlan.Dimension grouping) {
        Map<String, String> labels = new LinkedHashMap<>(grouping.groups());
        if (grouping.several()) {
            labels.put(AuditPlan.SEVERAL, texts.text("audits.group.several"));
        }
        labels.put(Unknown.GROUP, texts.text("audits.group.unknown"));
        return labels;
    }

    static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    static List<CSVRecord> read(String rows) {
        try (var parser = FORMAT.parse(new StringReader(rows))) {
            return parser.getRecords();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
