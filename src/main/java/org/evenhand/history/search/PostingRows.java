package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.history.search.TermRows.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * At which places a term stands. A row for each place would lie on a page of its own wherever a term is rare, so that a
 * search in a large record read hundreds of pages; here up to {@value PostingBlock#MOST} places that follow each
 * other are one row, and a search reads as many rows as it looks at stretches of the record.
 */
@Repository
class PostingRows {

    private final JdbcClient jdbc;

    PostingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Places one after the other.
     *
     * @param end the last place that was looked at; empty when there are no more in the range
     */
    record Stretch(List<Long> places, Optional<Long> end) {

        /** So many of them at most. */
        static Stretch of(List<Long> places, int most) {
            return places.size() <= most
                    ? new Stretch(places, Optional.empty())
                    : new Stretch(places.subList(0, most), Optional.of(places.get(most - 1)));
        }

        /** Together with those that follow. */
        Stretch and(Stretch next) {
            return new Stretch(
                    Stream.concat(places.stream(), next.places().stream()).toList(), next.end());
        }
    }

    private record Block(long until, long[] places) {}

    /** The first places of a term in a range. */
    Stretch along(Known term, SearchRange range, int most) {
        List<Long> places = new ArrayList<>();
        int atOnce = most / PostingBlock.MOST + 2;
        long read = range.after();
        while (places.size() <= most && read < range.until()) {
            List<Block> blocks = blocks(term, read, atOnce);
            for (Block block : blocks) {
                Arrays.stream(block.places()).filter(range::contains).forEach(places::add);
            }
            read = blocks.size() < atOnce
                    ? Long.MAX_VALUE
                    : blocks.get(blocks.size() - 1).until();
        }
        return Stretch.of(places, most);
    }

    private List<Block> blocks(Known term, long after, int most) {
        return jdbc.sql("select until, places from search_block where term_id = :term and until > :after"
                        + " order by term_id, until fetch first :blocks rows only")
                .params(Map.of("term", term.id(), "after", after, "blocks", most))
                .query((row, number) -> new Block(row.getLong("until"), PlaceBytes.places(row.getBytes("places"))))
                .list();
    }

    /**
     * Those of some places, which are in their order, at which a term stands too.
     *
     * @param share of the whole record, between the first and the last of them: from 0 to 1
     */
    List<Long> among(Known term, List<Long> places, double share) {
        if (places.isEmpty()) {
            return places;
        }
        boolean dense = share * term.entries() / PostingBlock.MOST <= places.size();
        long[] asked = places.stream().mapToLong(Long::longValue).toArray();
        Set<Long> found = new HashSet<>();
        for (long[] block : dense ? between(term, asked) : each(term, places)) {
            addBoth(asked, block, found);
        }
        return places.stream().filter(found::contains).toList();
    }

    private static void addBoth(long[] asked, long[] block, Set<Long> both) {
        int at = block.length == 0 ? asked.length : Arrays.binarySearch(asked, block[0]);
        for (at = at < 0 ? -at - 1 : at; at < asked.length && asked[at] <= block[block.length - 1]; at++) {
            if (Arrays.binarySearch(block, asked[at]) >= 0) {
                both.add(asked[at]);
            }
        }
    }

    /** Block after block, where these are fewer than the places. */
    private List<long[]> between(Known term, long[] asked) {
        return jdbc.sql("select places from search_block where term_id = :term and until >= :first and until <="
                        + " (select last.until from search_block last where last.term_id = :term and last.until >= :last"
                        + " order by last.term_id, last.until fetch first 1 row only) order by term_id, until")
                .params(Map.of("term", term.id(), "first", asked[0], "last", asked[asked.length - 1]))
                .query((row, number) -> PlaceBytes.places(row.getBytes("places")))
                .list();
    }

    /** For each place the block where it would be. */
    private List<long[]> each(Known term, List<Long> places) {
        return jdbc.sql("select (select b.places from search_block b where b.term_id = :term and b.until >= asked.place"
                        + " order by b.term_id, b.until fetch first 1 row only) as places"
                        + " from unnest(cast(:places as bigint array)) as asked (place)")
                .param("term", term.id())
                .param("places", places.toArray(Long[]::new))
                .query((row, number) -> PlaceBytes.places(row.getBytes("places")))
                .list();
    }

    /** All places of a term. */
    NavigableSet<Long> all(Known term) {
        NavigableSet<Long> places = new TreeSet<>();
        jdbc.sql("select places from search_block where term_id = :term")
                .param("term", term.id())
                .query(row -> {
                    Arrays.stream(PlaceBytes.places(row.getBytes("places"))).forEach(places::add);
                });
        return places;
    }
}
