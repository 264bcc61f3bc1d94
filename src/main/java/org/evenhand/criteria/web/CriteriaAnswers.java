package org.evenhand.criteria.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evenhand.criteria.CriteriaDraft;
import org.evenhand.criteria.Criterion;
import org.evenhand.criteria.ScalePoint;
import org.jspecify.annotations.Nullable;

/** Turns the answers of the form into a draft and back. */
final class CriteriaAnswers {

    private CriteriaAnswers() {}

    static Map<String, Object> of(CriteriaDraft draft) {
        return Map.of(
                "name", draft.name(),
                "jobFamilies", List.copyOf(draft.jobFamilies()),
                "scale", draft.scale().stream().map(CriteriaAnswers::of).toList(),
                "criteria", draft.criteria().stream().map(CriteriaAnswers::of).toList());
    }

    static CriteriaDraft draft(Map<String, Object> answers) {
        return new CriteriaDraft(
                text(answers.get("name")),
                families(answers.get("jobFamilies")),
                scale(rows(answers.get("scale"))),
                rows(answers.get("criteria")).stream()
                        .map(CriteriaAnswers::criterion)
                        .toList());
    }

    private static Map<String, Object> of(ScalePoint point) {
        return Map.of("label", point.label(), "anchor", point.anchor());
    }

    private static Map<String, Object> of(Criterion criterion) {
        return Map.of(
                "name", criterion.name(),
                "description", criterion.description(),
                "weight", criterion.weight(),
                "valueTags", criterion.valueTags(),
                "anchors",
                        criterion.anchors().stream()
                                .map(anchor -> Map.<String, Object>of("text", anchor))
                                .toList());
    }

    private static List<ScalePoint> scale(List<Map<?, ?>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new ScalePoint(
                        index + 1,
                        text(rows.get(index).get("label")),
                        text(rows.get(index).get("anchor"))))
                .toList();
    }

    private static Criterion criterion(Map<?, ?> row) {
        return Criterion.named(
                text(row.get("name")),
                text(row.get("description")),
                row.get("weight") instanceof Number weight ? weight.intValue() : 0,
                rows(row.get("anchors")).stream()
                        .map(anchor -> text(anchor.get("text")))
                        .toList(),
                texts(row.get("valueTags")));
    }

    private static Set<String> families(@Nullable Object answer) {
        return new TreeSet<>(texts(answer));
    }

    private static List<String> texts(@Nullable Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Map<?, ?>> rows(@Nullable Object answer) {
        return answer instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                        .toList()
                : List.of();
    }

    private static String text(@Nullable Object answer) {
        return answer == null ? "" : answer.toString();
    }
}
