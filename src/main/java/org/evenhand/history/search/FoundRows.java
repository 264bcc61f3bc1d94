package org.evenhand.history.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.history.search.PostingRows.Stretch;
import org.evenhand.history.search.TermRows.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks for entries: along the places of the rarest term, in their order, and for each of them whether the others stand
 * there too. Without a term, along all entries.
 */
@Repository
class FoundRows {

    private final JdbcClient jdbc;
    private final PostingRows postings;

    FoundRows(JdbcClient jdbc, PostingRows postings) {
        this.jdbc = jdbc;
        this.postings = postings;
    }

    /** An entry that fits. */
    record Found(long place, String caseId, long seq, String process, @Nullable String personId) {}

    /**
     * What to look for.
     *
     * @param terms all of which have to stand there, the rarest first
     * @param withheld places that are left out
     */
    record Wanted(List<Known> terms, Set<Long> withheld) {

        Wanted {
            terms = terms.stream()
                    .sorted(Comparator.comparing(Known::entries).thenComparing(Known::id))
                    .toList();
        }
    }

    /**
     * Which of the first places in a range fit.
     *
     * @param most how many places to look at
     */
    Stretch fitting(Wanted wanted, SearchRange range, int most) {
        List<Known> terms = wanted.terms();
        Stretch looked = terms.isEmpty() ? everything(range, most) : postings.along(terms.get(0), range, most);
        List<Long> fitting = looked.places();
        double share =
                terms.isEmpty() ? 1 : fitting.size() / (double) terms.get(0).entries();
        for (Known term : terms.subList(Math.min(1, terms.size()), terms.size())) {
            fitting = postings.among(term, fitting, share);
        }
        return new Stretch(
                fitting.stream()
                        .filter(place -> !wanted.withheld().contains(place))
                        .toList(),
                looked.end());
    }

    private Stretch everything(SearchRange range, int most) {
        List<Long> places = jdbc.sql("select place from search_entry where place > :after and place <= :until"
                        + " order by place fetch first :rows rows only")
                .params(Map.of("after", range.after(), "until", range.until(), "rows", most + 1))
                .query(Long.class)
                .list();
        return Stretch.of(places, most);
    }

    /** The entries at these places, in their order. */
    List<Found> at(List<Long> places) {
        return places.isEmpty()
                ? List.of()
                : jdbc.sql("select place, case_id, seq, process, person_id from search_entry where place in (:places)"
                                + " order by place")
                        .param("places", places)
                        .query((row, number) -> new Found(
                                row.getLong("place"),
                                row.getString("case_id"),
                                row.getLong("seq"),
                                row.getString("process"),
                                row.getString("person_id")))
                        .list();
    }
}
