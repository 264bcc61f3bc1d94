package org.evenhand.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.evenhand.engine.Drawing;
import org.evenhand.engine.Drawings;
import org.evenhand.engine.DrawnStep;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The processes as they were, beside their redesign, step by step. */
@Service
public class Comparisons {

    private static final String FILE = "/definitions/comparisons.json";

    private final Drawings drawings;
    private final RedesignSteps redesign;
    private final List<ComparisonPlan> plans;

    Comparisons(Drawings drawings, RedesignSteps redesign) {
        this.drawings = drawings;
        this.redesign = redesign;
        this.plans = read();
    }

    /** In the order of the file. */
    public List<Comparison> all() {
        return plans.stream().map(this::compare).toList();
    }

    private Comparison compare(ComparisonPlan plan) {
        return new Comparison(
                plan.key(),
                drawing(plan.incumbent()),
                Optional.ofNullable(plan.redesign()).map(this::drawing),
                plan.rows().stream().map(row -> compare(plan, row)).toList());
    }

    private Comparison.Row compare(ComparisonPlan plan, ComparisonPlan.Row row) {
        return new Comparison.Row(
                row.key(),
                steps(row.incumbent(), plan.incumbent(), IncumbentSteps::of),
                steps(row.redesign(), Objects.requireNonNullElse(plan.redesign(), ""), redesign::of));
    }

    private List<ComparedStep> steps(
            List<String> references, String here, BiFunction<Drawing, DrawnStep, ComparedStep> step) {
        return references.stream()
                .map(reference -> reference.contains("#") ? reference : here + "#" + reference)
                .map(reference -> step(reference, step))
                .toList();
    }

    private ComparedStep step(String reference, BiFunction<Drawing, DrawnStep, ComparedStep> step) {
        String[] parts = reference.split("#", 2);
        Drawing drawing = drawing(parts[0]);
        return step.apply(
                drawing, drawing.step(parts[1]).orElseThrow(() -> new IllegalStateException("no step " + reference)));
    }

    private Drawing drawing(String name) {
        return drawings.find(name).orElseThrow(() -> new IllegalStateException("no drawing " + name));
    }

    private static List<ComparisonPlan> read() {
        try (InputStream file = Objects.requireNonNull(Comparisons.class.getResourceAsStream(FILE))) {
            return List.of(JsonMapper.shared().readValue(file, ComparisonPlan[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
