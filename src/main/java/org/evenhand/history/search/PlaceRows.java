package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.record.EntryKey;
import org.evenhand.record.LedgerEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives entries their places, for whoever holds the turn. */
@Repository
class PlaceRows {

    private static final int PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlaceRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Adds entries.
     *
     * @param subjects what their cases are
     * @return where they stand
     */
    Map<EntryKey, Long> add(List<LedgerEntry> entries, Map<String, Subject> subjects) {
        List<Object[]> rows = new ArrayList<>();
        Map<EntryKey, Long> places = new HashMap<>();
        free(entries).forEach((place, entry) -> {
            places.put(new EntryKey(entry.caseId(), entry.seq()), place);
            Subject subject = subjects.getOrDefault(entry.caseId(), Subject.NOT_SEARCHED);
            rows.add(new Object[] {place, entry.caseId(), entry.seq(), subject.process(), subject.personId()});
        });
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into search_entry (place, case_id, seq, process, person_id) values (?, ?, ?, ?, ?)", rows);
        }
        return places;
    }

    private Map<Long, LedgerEntry> free(List<LedgerEntry> entries) {
        Map<Long, LedgerEntry> places = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        List<LedgerEntry> left = entries;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            int again = attempt;
            taken.addAll(
                    taken(left.stream().map(entry -> Place.of(entry, again)).toList()));
            List<LedgerEntry> next = new ArrayList<>();
            for (LedgerEntry entry : left) {
                long place = Place.of(entry, attempt);
                if (taken.add(place)) {
                    places.put(place, entry);
                } else {
                    next.add(entry);
                }
            }
            left = next;
        }
        return places;
    }

    private Set<Long> taken(List<Long> places) {
        Set<Long> taken = new HashSet<>();
        for (int first = 0; first < places.size(); first += PER_QUERY) {
            taken.addAll(jdbc.sql("select place from search_entry where place in (:places)")
                    .param("places", places.subList(first, Math.min(first + PER_QUERY, places.size())))
                    .query(Long.class)
                    .list());
        }
        return taken;
    }

    /** Where all entries of these cases stand. */
    Map<EntryKey, Long> of(Collection<String> caseIds) {
        Map<EntryKey, Long> places = new HashMap<>();
        jdbc.sql("select case_id, seq, place from search_entry where case_id in (:cases)")
                .param("cases", caseIds)
                .query(row -> {
                    places.put(new EntryKey(row.getString("case_id"), row.getLong("seq")), row.getLong("place"));
                });
        return places;
    }

    /** The same without their numbers. */
    Set<Long> ofCases(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select place from search_entry where case_id in (:cases)")
                        .param("cases", caseIds)
                        .query(Long.class)
                        .list());
    }
}
