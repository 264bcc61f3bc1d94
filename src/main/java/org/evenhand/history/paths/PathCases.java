package org.evenhand.history.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases.
 *
 * @param variant which way they took; empty when any
 * @param next the last of them when there are more
 */
public record PathCases(List<VariantStep> variant, List<PathCase> cases, @Nullable String next) {}
