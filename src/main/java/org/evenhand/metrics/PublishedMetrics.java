package org.evenhand.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.SmallGroups;
import org.evenhand.metrics.Figure.Table;
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
    private static final int NEWEST = 3;
    private static final int HUNDRED = 100;

    /** @param value empty when it is not shown */
    public record Result(String of, OptionalLong value, boolean met) {}

    /** @param results of the newest closed cycles or rounds, the newest first; none for what the cohort audit compares */
    public record Line(SuccessCriterion criterion, List<Result> results) {}

    private record Kept(String of, List<Figure> figures) {}

    private final List<SuccessCriterion> criteria = read();
    private final Cycles cycles;
    private final MeasuredRounds rounds;

    PublishedMetrics(Cycles cycles, MeasuredRounds rounds) {
        this.cycles = cycles;
        this.rounds = rounds;
    }

    /** All criteria with what came of them, by priority. */
    public Map<Priority, List<Line>> byPriority() {
        Map<OutcomeKind, List<Kept>> kept =
                Map.of(OutcomeKind.REVIEW_CYCLE, ofCycles(), OutcomeKind.PROMOTION_ROUND, ofRounds());
        Map<Priority, List<Line>> lines = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            lines.put(
                    priority,
                    criteria.stream()
                            .filter(criterion -> criterion.priority() == priority)
                            .map(criterion -> line(criterion, kept.getOrDefault(criterion.of(), List.of())))
                            .toList());
        }
        return lines;
    }

    private List<Kept> ofCycles() {
        return cycles.all().stream()
                .filter(cycle -> cycle.is(Status.CLOSED))
                .sorted(Comparator.comparing(ReviewCycle::periodEnd).reversed().thenComparing(ReviewCycle::name))
                .limit(NEWEST)
                .map(this::kept)
                .toList();
    }

    private List<Kept> ofRounds() {
        return rounds.closed().stream()
                .limit(NEWEST)
                .map(round -> new Kept(
                        round.name(),
                        rounds.kept(round.id()).map(KeptFigures::read).orElse(List.of())))
                .toList();
    }

    private Kept kept(ReviewCycle cycle) {
        return new Kept(
                cycle.name(),
                cycles.keptMetrics(cycle.id()).map(KeptFigures::read).orElse(List.of()));
    }

    private static Line line(SuccessCriterion criterion, List<Kept> kept) {
        return new Line(
                criterion,
                criterion.table() == null
                        ? List.of()
                        : kept.stream()
                                .map(each -> result(criterion, each.of(), each.figures()))
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
