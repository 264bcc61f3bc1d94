package org.evenhand.equity.vault;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Long lists of keys are asked for in parts: PostgreSQL takes at most 65,535 parameters. */
final class InParts {

    private static final int KEYS = 5_000;

    private InParts() {}

    static List<List<String>> of(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        return IntStream.range(0, (all.size() + KEYS - 1) / KEYS)
                .mapToObj(part -> all.subList(part * KEYS, Math.min(all.size(), (part + 1) * KEYS)))
                .toList();
    }
}
