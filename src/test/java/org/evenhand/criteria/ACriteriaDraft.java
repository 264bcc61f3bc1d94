package org.evenhand.criteria;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Criteria drafts for tests: sound unless a test says otherwise. */
public final class ACriteriaDraft {

    public static final String OPENNESS = "Openness and transparency";
    public static final String JUSTICE = "Social justice and an ethic of care";

    private ACriteriaDraft() {}

    /** A draft that every policy is content with. */
    public static CriteriaDraft named(String name) {
        return with(name, criterion("Service to patrons"), criterion("Stewardship of collections"));
    }

    static CriteriaDraft with(String name, Criterion... criteria) {
        return new CriteriaDraft(name, Set.of(), scaleOf(4), List.of(criteria));
    }

    /** A sound criterion that weighs 50 percent. */
    static Criterion criterion(String name) {
        return Criterion.named(name, "What patrons ask for, they get.", 50, anchors(3), List.of(OPENNESS));
    }

    static Criterion weighing(Criterion criterion, int weight) {
        return new Criterion(
                criterion.key(),
                criterion.name(),
                criterion.description(),
                weight,
                criterion.anchors(),
                criterion.valueTags());
    }

    static Criterion anchored(Criterion criterion, List<String> anchors) {
        return new Criterion(
                criterion.key(),
                criterion.name(),
                criterion.description(),
                criterion.weight(),
                anchors,
                criterion.valueTags());
    }

    static Criterion valued(Criterion criterion, String... values) {
        return new Criterion(
                criterion.key(),
                criterion.name(),
                criterion.description(),
                criterion.weight(),
                criterion.anchors(),
                List.of(values));
    }

    static List<String> anchors(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Answers within " + number + " working days and says what comes next.")
                .toList();
    }

    static List<ScalePoint> scaleOf(int points) {
        return IntStream.rangeClosed(1, points)
                .mapToObj(value -> new ScalePoint(value, "Level " + value, "Meets " + value + " of the expectations."))
                .toList();
    }

    static CriteriaDraft scaled(CriteriaDraft draft, UnaryOperator<List<ScalePoint>> change) {
        return new CriteriaDraft(draft.name(), draft.jobFamilies(), change.apply(draft.scale()), draft.criteria());
    }
}
