package org.evenhand.criteria;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * One thing a person's work is rated on.
 *
 * @param key stable within its criteria set, made of the name: {@code service-to-patrons}
 * @param weight share of the overall rating in percent; all weights of a published set sum to 100
 * @param anchors behaviors that can be observed, one sentence each
 * @param valueTags values of the library that the criterion credits
 */
public record Criterion(
        String key, String name, String description, int weight, List<String> anchors, List<String> valueTags) {

    public Criterion {
        name = name.strip();
        description = description.strip();
        anchors = written(anchors);
        valueTags = written(valueTags);
    }

    /** A criterion whose key is made of its name. */
    public static Criterion named(
            String name, String description, int weight, List<String> anchors, List<String> valueTags) {
        return new Criterion(keyOf(name), name, description, weight, anchors, valueTags);
    }

    private static String keyOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static List<String> written(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
