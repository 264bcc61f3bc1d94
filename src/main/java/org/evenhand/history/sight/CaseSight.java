package org.evenhand.history.sight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.history.SeenCase;
import org.jspecify.annotations.Nullable;

/**
 * Who could read what of a case whose readers follow from how far it has come.
 *
 * @param from when the case began for whoever looks
 * @param spans the phases it went through, the earliest first; in each a table of readers says who reads what
 */
public record CaseSight<P extends Enum<P>>(SeenCase seen, Instant from, List<Holder> holders, List<Span<P>> spans) {

    public CaseSight {
        holders = List.copyOf(holders);
        spans = List.copyOf(spans);
    }

    /**
     * A phase as it lasted.
     *
     * @param until null while it does
     */
    public record Span<P>(P phase, Instant from, @Nullable Instant until) {}

    /** Each phase it came to, once, in their order. */
    public List<P> phases() {
        return spans.stream().map(Span::phase).distinct().sorted().toList();
    }

    /** Person ids of everybody to be named. */
    public List<String> people() {
        return Stream.concat(Stream.of(seen.personId()), holders.stream().map(Holder::personId))
                .distinct()
                .toList();
    }

    /** What lasts until the next begins, as far as it reaches beyond a moment; what came twice after another is one. */
    static <P> List<Span<P>> spans(List<P> phases, List<Instant> begun, Instant from) {
        List<Span<P>> spans = new ArrayList<>();
        for (int at = 0; at < phases.size(); at++) {
            Instant until = at + 1 < phases.size() ? begun.get(at + 1) : null;
            if (until == null || until.isAfter(from) && until.isAfter(begun.get(at))) {
                spans.add(new Span<>(phases.get(at), begun.get(at), until));
            }
        }
        return spans;
    }
}
