package org.evenhand.history.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes at which places terms stand, for whoever holds the turn. Each block ends where the next one begins, and the oldest
 * one never, so that every place has its block; one that gets too long gives its newest places to a new one.
 */
@Repository
class PostingChanges {

    private static final int PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostingChanges(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What is done with the places of a block and some that belong there. */
    private interface Change {

        boolean apply(NavigableSet<Long> block, NavigableSet<Long> places);
    }

    /**
     * A block with the number of blocks its term has had.
     *
     * @param blocks none for a term that is new, whose first block this will be
     */
    private record Opened(PostingBlock block, int blocks) {

        /** Blocks that take what is too much here. */
        List<PostingBlock> giveAway(NavigableSet<Long> changed) {
            return block.giveAway(Math.max(1, blocks), changed);
        }
    }

    /** A block, and what was put in or taken away. */
    private record Changed(Opened opened, NavigableSet<Long> places) {}

    /** How many more places each term has then. */
    Map<Integer, Long> add(Map<Integer, NavigableSet<Long>> placesByTerm) {
        return change(placesByTerm, (block, places) -> block.addAll(places));
    }

    /** How many more places each term has then, which is less than none. */
    Map<Integer, Long> remove(Map<Integer, NavigableSet<Long>> placesByTerm) {
        return change(placesByTerm, (block, places) -> block.removeAll(places));
    }

    /** Block by block: in each turn one of every term, until all places had theirs. */
    private Map<Integer, Long> change(Map<Integer, NavigableSet<Long>> placesByTerm, Change change) {
        Map<Integer, NavigableSet<Long>> left = new HashMap<>();
        placesByTerm.forEach((term, places) -> left.put(term, new TreeSet<>(places)));
        left.values().removeIf(NavigableSet::isEmpty);
        Map<Integer, Long> more = new HashMap<>();
        while (!left.isEmpty()) {
            List<Changed> changed = new ArrayList<>();
            for (Opened opened : blocks(left)) {
                PostingBlock block = opened.block();
                NavigableSet<Long> here =
                        Objects.requireNonNull(left.get(block.termId())).headSet(block.until(), true);
                int before = block.places().size();
                if (!here.isEmpty() && change.apply(block.places(), here)) {
                    changed.add(new Changed(opened, new TreeSet<>(here)));
                    more.merge(block.termId(), (long) block.places().size() - before, Long::sum);
                }
                here.clear();
            }
            left.values().removeIf(NavigableSet::isEmpty);
            save(changed);
        }
        return more;
    }

    /** The block of each term in which the first of all places would be. */
    private List<Opened> blocks(Map<Integer, NavigableSet<Long>> left) {
        long first = left.values().stream().mapToLong(NavigableSet::first).min().orElseThrow();
        List<Integer> terms = List.copyOf(left.keySet());
        List<Opened> blocks = new ArrayList<>();
        for (int from = 0; from < terms.size(); from += PER_QUERY) {
            blocks.addAll(jdbc.sql("select t.id, t.blocks, b.id as block, b.until, b.places from search_term t"
                            + " left join search_block b on b.term_id = t.id and b.until = (select f.until"
                            + " from search_block f where f.term_id = t.id and f.until >= :first"
                            + " order by f.term_id, f.until fetch first 1 row only) where t.id in (:terms)")
                    .param("first", first)
                    .param("terms", terms.subList(from, Math.min(from + PER_QUERY, terms.size())))
                    .query(PostingChanges::opened)
                    .list());
        }
        return blocks;
    }

    private static Opened opened(ResultSet row, int number) throws SQLException {
        NavigableSet<Long> places = new TreeSet<>();
        int termId = row.getInt("id");
        byte @Nullable [] packed = row.getBytes("places");
        if (packed == null) {
            return new Opened(new PostingBlock(termId, 0, PostingBlock.OLDEST, places), 0);
        }
        Arrays.stream(PlaceBytes.places(packed)).forEach(places::add);
        return new Opened(
                new PostingBlock(termId, PostingBlock.numberIn(row.getLong("block")), row.getLong("until"), places),
                row.getInt("blocks"));
    }

    private void save(List<Changed> changed) {
        List<Object[]> known = new ArrayList<>();
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> counts = new ArrayList<>();
        for (Changed one : changed) {
            Opened opened = one.opened();
            PostingBlock block = opened.block();
            List<PostingBlock> given = opened.giveAway(one.places());
            given.forEach(part -> fresh.add(row(part)));
            if (opened.blocks() == 0) {
                fresh.add(row(block));
            } else {
                known.add(new Object[] {PlaceBytes.of(block.places()), block.id()});
            }
            if (opened.blocks() == 0 || !given.isEmpty()) {
                counts.add(new Object[] {Math.max(1, opened.blocks()) + given.size(), block.termId()});
            }
        }
        batch("update search_block set places = ? where id = ?", known);
        batch("insert into search_block (places, until, term_id, id) values (?, ?, ?, ?)", fresh);
        batch("update search_term set blocks = ? where id = ?", counts);
    }

    private static Object[] row(PostingBlock block) {
        return new Object[] {PlaceBytes.of(block.places()), block.until(), block.termId(), block.id()};
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows);
        }
    }
}
