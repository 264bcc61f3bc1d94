package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The index itself: at which places each term stands. */
@Repository
class TermRows {

    private static final int PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TermRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A term as the index knows it. */
    record Known(int id, String text, long entries) {}

    /** Terms that stand anywhere, by text. */
    Map<String, Known> known(Collection<String> terms) {
        List<String> wanted = List.copyOf(terms);
        Map<String, Known> known = new HashMap<>();
        for (int first = 0; first < wanted.size(); first += PER_QUERY) {
            jdbc.sql("select id, text, entries from search_term where text in (:terms)")
                    .param("terms", wanted.subList(first, Math.min(first + PER_QUERY, wanted.size())))
                    .query(row -> {
                        Known term = new Known(row.getInt("id"), row.getString("text"), row.getLong("entries"));
                        known.put(term.text(), term);
                    });
        }
        return known;
    }

    /** For whoever holds the turn. */
    void add(Map<Long, Set<String>> termsByPlace) {
        Set<String> texts = new TreeSet<>();
        termsByPlace.values().forEach(texts::addAll);
        Map<String, Known> known = made(texts);
        List<Object[]> postings = new ArrayList<>();
        Map<Integer, Long> counts = new HashMap<>();
        termsByPlace.forEach((place, terms) -> terms.forEach(text -> {
            int id = id(known, text);
            postings.add(new Object[] {id, place});
            counts.merge(id, 1L, Long::sum);
        }));
        batch("insert into search_posting (term_id, place) values (?, ?)", postings);
        count(counts);
    }

    /** Takes these terms away from these places. */
    void remove(Set<String> texts, Collection<Long> places) {
        List<Object[]> postings = new ArrayList<>();
        known(texts).values().forEach(term -> places.forEach(place -> postings.add(new Object[] {term.id(), place})));
        batch("delete from search_posting where term_id = ? and place = ?", postings);
    }

    /** Moves all that stands under both another term and the first one to the second. */
    void move(String from, String to, String only) {
        Map<String, Known> known = made(Set.of(from, to, only));
        int moved = jdbc.sql("update search_posting set term_id = :to where term_id = :from and place in"
                        + " (select o.place from search_posting o where o.term_id = :only)")
                .param("to", id(known, to))
                .param("from", id(known, from))
                .param("only", id(known, only))
                .update();
        count(Map.of(id(known, to), (long) moved, id(known, from), (long) -moved));
    }

    private static int id(Map<String, Known> known, String text) {
        return Objects.requireNonNull(known.get(text)).id();
    }

    private Map<String, Known> made(Set<String> texts) {
        Map<String, Known> known = known(texts);
        List<Object[]> fresh = texts.stream()
                .filter(text -> !known.containsKey(text))
                .map(text -> new Object[] {text})
                .toList();
        if (fresh.isEmpty()) {
            return known;
        }
        batch("insert into search_term (text, entries) values (?, 0)", fresh);
        return known(texts);
    }

    private void count(Map<Integer, Long> counts) {
        batch(
                "update search_term set entries = entries + ? where id = ?",
                counts.entrySet().stream()
                        .map(count -> new Object[] {count.getValue(), count.getKey()})
                        .toList());
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows);
        }
    }
}
