package org.evenhand.history.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of the index. */
@Repository
class TermRows {

    private static final int PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PostingRows standing;
    private final PostingChanges postings;

    TermRows(JdbcClient jdbc, JdbcTemplate batches, PostingRows standing, PostingChanges postings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.standing = standing;
        this.postings = postings;
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
        Map<Integer, NavigableSet<Long>> places = new HashMap<>();
        termsByPlace.forEach((place, terms) -> terms.forEach(text ->
                places.computeIfAbsent(id(known, text), id -> new TreeSet<>()).add(place)));
        count(postings.add(places));
    }

    /** Takes these terms away from these places. */
    void remove(Set<String> texts, Collection<Long> places) {
        count(postings.remove(
                known(texts).values().stream().collect(Collectors.toMap(Known::id, term -> new TreeSet<>(places)))));
    }

    /** Moves all that stands under both another term and the first one to the second. */
    void move(String from, String to, String only) {
        Map<String, Known> known = made(Set.of(from, to, only));
        List<Long> both = standing.among(
                Objects.requireNonNull(known.get(from)),
                List.copyOf(standing.all(Objects.requireNonNull(known.get(only)))),
                1);
        count(postings.remove(Map.of(id(known, from), new TreeSet<>(both))));
        count(postings.add(Map.of(id(known, to), new TreeSet<>(both))));
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
