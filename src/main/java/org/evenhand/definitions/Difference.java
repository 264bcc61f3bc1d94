package org.evenhand.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.engine.FormVersion;
import org.evenhand.engine.ModelElement;
import org.evenhand.engine.ModelElement.Fact;

/**
 * What changed from one version of a process or form to another, part by part; a part is the same while its id is.
 *
 * @param rows parts that are not as they were, in the order of the later version; those removed come last
 * @param same how many are as they were
 */
public record Difference(List<Row> rows, int same) {

    /** What became of a part. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * Something said of a part that is not as it was.
     *
     * @param before empty where nothing was said
     * @param after empty where nothing is said any more
     */
    public record Said(String fact, String before, String after) {}

    /**
     * A part that is not as it was.
     *
     * @param kind what it is to a reader; empty for a form, whose parts say it themselves
     * @param said what changed; all there is to say of a part that is new or gone
     */
    public record Row(Change change, String id, String kind, String words, List<Said> said) {}

    public Difference {
        rows = List.copyOf(rows);
    }

    /** A reference to another part is the same while it leads to the same id; it is told by its words. */
    public static Difference ofProcesses(List<ModelElement> before, List<ModelElement> after) {
        Map<String, String> old = names(before);
        Map<String, String> now = names(after);
        Difference difference = between(
                before,
                after,
                ModelElement::id,
                Difference::facts,
                element -> new Part(element.kind().name(), element.words()));
        return new Difference(
                difference.rows().stream().map(row -> named(row, old, now)).toList(), difference.same());
    }

    public static Difference ofForms(FormVersion before, FormVersion after) {
        return between(
                before.parts(),
                after.parts(),
                FormVersion.Part::id,
                FormVersion.Part::facts,
                part -> new Part("", part.words()));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Ids of the parts of which that became. */
    public List<String> ids(Change change) {
        return rows.stream().filter(row -> row.change() == change).map(Row::id).toList();
    }

    private record Part(String kind, String words) {}

    private static <T> Difference between(
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, Map<String, String>> facts,
            Function<T, Part> part) {
        Map<String, T> old = before.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> one));
        Set<String> kept = after.stream().map(id).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        for (T now : after) {
            T was = old.get(id.apply(now));
            List<Said> said = said(was == null ? Map.of() : facts.apply(was), facts.apply(now));
            if (!said.isEmpty()) {
                rows.add(row(was == null ? Change.ADDED : Change.CHANGED, now, id, said, part));
            }
        }
        before.stream()
                .filter(gone -> !kept.contains(id.apply(gone)))
                .forEach(gone -> rows.add(row(Change.REMOVED, gone, id, said(facts.apply(gone), Map.of()), part)));
        int same = (int) (after.size()
                - rows.stream().filter(row -> row.change() != Change.REMOVED).count());
        return new Difference(rows, same);
    }

    private static <T> Row row(Change change, T of, Function<T, String> id, List<Said> said, Function<T, Part> part) {
        Part words = part.apply(of);
        return new Row(change, id.apply(of), words.kind(), words.words(), said);
    }

    private static List<Said> said(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .map(name -> new Said(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(said -> !said.before().equals(said.after()))
                .toList();
    }

    private static Row named(Row row, Map<String, String> old, Map<String, String> now) {
        return new Row(
                row.change(),
                row.id(),
                row.kind(),
                row.words(),
                row.said().stream()
                        .map(said -> Fact.valueOf(said.fact()).isElement()
                                ? new Said(
                                        said.fact(),
                                        old.getOrDefault(said.before(), said.before()),
                                        now.getOrDefault(said.after(), said.after()))
                                : said)
                        .toList());
    }

    private static Map<String, String> names(List<ModelElement> elements) {
        return elements.stream().collect(Collectors.toMap(ModelElement::id, ModelElement::words));
    }

    private static Map<String, String> facts(ModelElement element) {
        Map<String, String> facts = new LinkedHashMap<>();
        element.facts().forEach((fact, said) -> facts.put(fact.name(), said));
        return facts;
    }
}
