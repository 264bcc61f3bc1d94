package org.evenhand.equity.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.equity.vault.categories.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one grouping in the format of cohort files, so that the command line repeats a run: people by their pseudonyms
 * and in their order, which is no order of people. Whoever belongs to several groups is in one of their own.
 */
final class CohortFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final List<Object> HEADER =
            List.of("person", "stage", "group", "stratum", "selected", "rating", "entry", "exit", "event");

    private final Map<String, String> pseudonyms;
    private final Map<String, Set<String>> groups;

    /**
     * @param pseudonyms by person id
     * @param groups by pseudonym
     */
    CohortFile(Map<String, String> pseudonyms, Map<String, Set<String>> groups) {
        this.pseudonyms = pseudonyms;
        this.groups = groups;
    }

    /** One row for each person and stage, the stages in their order. */
    String of(List<OutcomeStage> stages, List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>(List.of(FORMAT.format(HEADER.toArray())));
        for (OutcomeStage stage : stages) {
            outcomes.stream()
                    .filter(outcome -> outcome.stage().equals(stage.key()))
                    .sorted(Comparator.comparing(this::pseudonym))
                    .map(this::row)
                    .forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    private String row(Outcome outcome) {
        Outcome.Time time = outcome.time();
        return FORMAT.format(
                pseudonym(outcome),
                outcome.stage(),
                group(groups.getOrDefault(pseudonym(outcome), Set.of())),
                outcome.stratum(),
                cell(outcome.selected()),
                cell(outcome.rating()),
                time == null ? "" : time.entry(),
                time == null ? "" : time.exit(),
                time == null ? "" : time.end().ordinal());
    }

    private static String group(Set<String> groups) {
        return switch (groups.size()) {
            case 0 -> Unknown.GROUP;
            case 1 -> groups.iterator().next();
            default -> AuditPlan.SEVERAL;
        };
    }

    private static Object cell(@Nullable Object value) {
        if (value instanceof Boolean selected) {
            return selected ? 1 : 0;
        }
        return value == null ? "" : value;
    }

    private String pseudonym(Outcome outcome) {
        return pseudonyms.getOrDefault(outcome.personId(), "");
    }
}
