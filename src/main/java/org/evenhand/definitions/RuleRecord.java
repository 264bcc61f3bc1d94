package org.evenhand.definitions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.evenhand.casework.CasePlaces;
import org.evenhand.definitions.RuleCounts.Fired;
import org.evenhand.definitions.RuleCounts.Runs;
import org.evenhand.engine.DecisionTable;
import org.evenhand.engine.DecisionTable.Column;
import org.evenhand.engine.DecisionTables;
import org.evenhand.engine.TableVersion;
import org.evenhand.equity.Checkpoints;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often each rule of a checkpoint was asked, fired, held, was answered and was waived: for Human Resources, in numbers
 * about texts. It knows no identity and names nobody but the author of a matter left to Library HR.
 */
@Service
@Transactional(readOnly = true)
public class RuleRecord {

    /** A cycle or round, to choose from. */
    public record Scope(String id, String name) {}

    /** A matter that an author left to Library HR, with the page of its case. */
    public record Matter(String address, String author, Instant at) {}

    private static final String CHECKPOINT = "checkpoint";

    private final RuleCounts counts;
    private final DecisionTables tables;
    private final CasePlaces places;

    RuleRecord(RuleCounts counts, DecisionTables tables, CasePlaces places) {
        this.counts = counts;
        this.tables = tables;
        this.places = places;
    }

    /** The sixty cycles and rounds in which a checkpoint has run last, the newest first. */
    public List<Scope> scopes(Actor by) {
        requireHr(by);
        return counts.scopes().stream()
                .map(scope -> new Scope(scope.id(), Objects.requireNonNullElse(scope.name(), scope.id())))
                .toList();
    }

    /** Every rule of a checkpoint that stands in its newest table or ever fired; in that scope, or altogether. */
    public List<RuleLine> lines(Optional<String> scope, Actor by) {
        requireHr(by);
        List<Runs> runs = counts.runs().stream()
                .filter(each -> scope.isEmpty() || scope.get().equals(each.scope()))
                .toList();
        List<Fired> fired = counts.fired().stream()
                .filter(each -> scope.isEmpty() || scope.get().equals(each.scope()))
                .toList();
        List<RuleLine> lines = new ArrayList<>();
        rules(fired).forEach((rule, strength) -> lines.add(line(rule, strength, runs, fired)));
        lines.sort(Comparator.comparing(RuleLine::checkpoint).thenComparing(RuleLine::rule));
        return lines;
    }

    /** Matters left to Library HR, the newest first; none about the reader. */
    public List<Matter> matters(Actor by) {
        requireHr(by);
        return counts.matters(by.personId()).stream()
                .map(matter -> new Matter(
                        places.addressOf(matter.processKey(), matter.caseId()), matter.author(), matter.at()))
                .toList();
    }

    /** A rule of a checkpoint; the same id may stand in the tables of several. */
    private record Rule(String checkpoint, String id) {}

    private Map<Rule, String> rules(List<Fired> fired) {
        Map<Rule, String> rules = new LinkedHashMap<>();
        tables.newest().stream()
                .map(TableVersion::table)
                .filter(table -> table.key().startsWith(CHECKPOINT))
                .forEach(table -> rulesOf(table, rules));
        fired.forEach(each -> rules.putIfAbsent(new Rule(each.checkpoint(), each.rule()), each.strength()));
        return rules;
    }

    private static void rulesOf(DecisionTable table, Map<Rule, String> rules) {
        String rest = table.key().substring(CHECKPOINT.length());
        String checkpoint = Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
        table.rules()
                .forEach(rule -> rules.putIfAbsent(
                        new Rule(checkpoint, output(table, rule, "output_rule")),
                        output(table, rule, "output_strength")));
    }

    private static String output(DecisionTable table, DecisionTable.Rule rule, String column) {
        return table.outputs().stream()
                .filter(output -> output.id().equals(column))
                .map((Column output) -> rule.cell(output).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    private RuleLine line(Rule rule, String strength, List<Runs> runs, List<Fired> fired) {
        List<TableVersion> versions = tables.versions(Checkpoints.decisionKey(rule.checkpoint()));
        List<Fired> own = fired.stream()
                .filter(each -> each.checkpoint().equals(rule.checkpoint())
                        && each.rule().equals(rule.id()))
                .toList();
        return new RuleLine(
                rule.id(),
                rule.checkpoint(),
                versions.isEmpty() ? null : Checkpoints.decisionKey(rule.checkpoint()),
                strength,
                asked(rule, versions, runs),
                sum(own, Fired::fired),
                sum(own, each -> each.strength().equals("ADVICE") ? 0 : each.fired()),
                sum(own, Fired::answered),
                sum(own, Fired::changed),
                sum(own, Fired::waived),
                !versions.isEmpty() && versions.get(0).table().answers(rule.id()));
    }

    private static long asked(Rule rule, List<TableVersion> versions, List<Runs> runs) {
        return runs.stream()
                .filter(each -> each.checkpoint().equals(rule.checkpoint()))
                .filter(each -> versions.stream()
                        .anyMatch(version -> version.deployed().contains(each.version())
                                && version.table().answers(rule.id())))
                .mapToLong(Runs::count)
                .sum();
    }

    private static long sum(List<Fired> fired, ToLongFunction<Fired> count) {
        return fired.stream().mapToLong(count).sum();
    }

    private static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "definitions.refused.hrOnly");
        }
    }
}
