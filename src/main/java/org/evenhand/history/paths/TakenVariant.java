package org.evenhand.history.paths;

import java.util.List;

/**
 * A way that cases took.
 *
 * @param tokens the steps one after another as {@link Variant} folds them
 * @param days of the whole case, in business days
 */
public record TakenVariant(int id, List<VariantStep> tokens, long cases, Spread days) {

    static final String SEPARATOR = " ";

    static List<VariantStep> read(String steps) {
        return List.of(steps.split(SEPARATOR)).stream()
                .filter(token -> !token.isEmpty())
                .map(VariantStep::of)
                .toList();
    }
}
