package org.evenhand.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.ReleasedRatios;
import org.evenhand.equity.ReleasedRatios.Ratio;
import org.evenhand.equity.ReleasedRatios.Released;
import org.evenhand.equity.SmallGroups;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.metrics.KeptCohorts.Kept;
import org.evenhand.metrics.SuccessCriterion.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the library wants of its process and what came of it, for everybody who works here: the numbers that closed cycles
 * and rounds keep, suppressed more than for Human Resources. Source: issue of the metrics; equity.md, privacy 3.
 */
@Service
@Transactional(readOnly = true)
public class PublishedMetrics {

    private static final String FILE = "/metrics/success-criteria.json";
    private static final int HUNDRED = 100;

    /**
     * What came of it in a cycle or round.
     *
     * @param value empty when it is not shown
     * @param compared what each table of the cohort audit says; none for what is measured without groups
     */
    public record Result(String of, OptionalLong value, boolean met, List<Ratio> compared) {

        Result(String of, OptionalLong value, boolean met) {
            this(of, value, met, List.of());
        }
    }

    /** @param results of the newest closed cycles or rounds, the newest first */
    public record Line(SuccessCriterion criterion, List<Result> results) {}

    private final List<SuccessCriterion> criteria = read();
    private final KeptCohorts cohorts;
    private final ReleasedRatios ratios;

    PublishedMetrics(KeptCohorts cohorts, ReleasedRatios ratios) {
        this.cohorts = cohorts;
        this.ratios = ratios;
    }

    /** All criteria with what came of them, by priority. */
    public Map<Priority, List<Line>> byPriority() {
        Map<OutcomeKind, List<Kept>> kept =
                Map.of(OutcomeKind.REVIEW_CYCLE, cohorts.ofCycles(), OutcomeKind.PROMOTION_ROUND, cohorts.ofRounds());
        Map<OutcomeKind, List<Released>> reports = new EnumMap<>(OutcomeKind.class);
        kept.keySet().forEach(kind -> reports.put(kind, ratios.newest(kind, KeptCohorts.NEWEST)));
        Map<Priority, List<Line>> lines = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            lines.put(
                    priority,
                    criteria.stream()
                            .filter(criterion -> criterion.priority() == priority)
                            .map(criterion -> criterion.table() == null
                                    ? compared(criterion, reports.getOrDefault(criterion.of(), List.of()))
                                    : measured(criterion, kept.getOrDefault(criterion.of(), List.of())))
                            .toList());
        }
        return lines;
    }

    private static Line measured(SuccessCriterion criterion, List<Kept> kept) {
        return new Line(
                criterion,
                kept.stream()
                        .map(each -> result(criterion, each.of(), each.figures()))
                        .toList());
    }

    private static Line compared(SuccessCriterion criterion, List<Released> reports) {
        return new Line(
                criterion,
                reports.stream()
                        .map(report -> ComparedGroups.result(criterion, report))
                        .toList());
    }

    /** A criterion in one cycle or round. */
    static Result result(SuccessCriterion criterion, String of, List<Figure> figures) {
        OptionalLong value = number(figures, criterion.table(), criterion.row(), criterion.column());
        if (criterion.perHundred()) {
            value = perHundred(value, number(figures, wholes(criterion), "all", "count"));
        }
        return new Result(of, value, value.isPresent() && criterion.isMetBy(value.getAsLong()));
    }

    private static Table wholes(SuccessCriterion criterion) {
        return criterion.of() == OutcomeKind.PROMOTION_ROUND ? Table.PROMOTIONS : Table.REVIEWS;
    }

    private static OptionalLong perHundred(OptionalLong count, OptionalLong wholes) {
        return count.isPresent() && wholes.isPresent()
                ? OptionalLong.of(Math.round((double) HUNDRED * count.getAsLong() / wholes.getAsLong()))
                : OptionalLong.empty();
    }

    /** The first number of a row is how often; every number of a row is shown or none. */
    private static OptionalLong number(List<Figure> figures, @Nullable Table table, String row, String column) {
        return figures.stream()
                .filter(figure -> figure.table() == table && figure.name().equals(row) && figure.isShown())
                .filter(figure -> SmallGroups.showToEverybody(
                        figure.people(), figure.numbers().get(0)))
                .findFirst()
                .map(figure -> figure.number(column))
                .orElse(OptionalLong.empty());
    }

    static List<SuccessCriterion> read() {
        try (InputStream file = Objects.requireNonNull(PublishedMetrics.class.getResourceAsStream(FILE))) {
            return List.of(JsonMapper.shared().readValue(file, SuccessCriterion[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
