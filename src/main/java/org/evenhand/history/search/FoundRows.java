package org.evenhand.history.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    FoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that fits. */
    record Found(long place, String caseId, long seq, String process, @Nullable String personId) {}

    /**
     * What to look for.
     *
     * @param terms all of which have to stand there, the rarest first
     * @param withheld cases that are left out
     */
    record Wanted(List<Known> terms, Collection<String> withheld) {

        Wanted {
            terms = terms.stream()
                    .sorted(Comparator.comparing(Known::entries).thenComparing(Known::id))
                    .toList();
        }

        /** Whether nothing but the day is asked for, so that every place fits. */
        boolean isSingle() {
            return terms.size() <= 1;
        }
    }

    List<Found> page(Wanted wanted, SearchRange range, int size) {
        Map<String, Object> parameters = parameters(wanted, range);
        parameters.put("size", size);
        return jdbc.sql("select e.place, e.case_id, e.seq, e.process, e.person_id" + matching(wanted) + order(wanted)
                        + " fetch first :size rows only")
                .params(parameters)
                .query((row, number) -> new Found(
                        row.getLong("place"),
                        row.getString("case_id"),
                        row.getLong("seq"),
                        row.getString("process"),
                        row.getString("person_id")))
                .list();
    }

    /** How many there are, up to a limit. */
    int count(Wanted wanted, SearchRange range, int atMost) {
        Map<String, Object> parameters = parameters(wanted, range);
        parameters.put("most", atMost);
        return jdbc.sql("select count(*) from (select e.place" + matching(wanted)
                        + " fetch first :most rows only) found")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** The place after so many of those one has to look at; empty when there are not so many. */
    Optional<Long> placeAfter(Wanted wanted, SearchRange range, int places) {
        Map<String, Object> parameters = parameters(new Wanted(first(wanted), List.of()), range);
        parameters.put("skipped", places - 1);
        String from = wanted.terms().isEmpty()
                ? "select e.place from search_entry e where e.place > :after and e.place <= :until order by e.place"
                : "select p.place from search_posting p where p.term_id = :term0 and p.place > :after"
                        + " and p.place <= :until order by p.term_id, p.place";
        return jdbc.sql(from + " offset :skipped rows fetch first 1 row only")
                .params(parameters)
                .query(Long.class)
                .optional();
    }

    private static List<Known> first(Wanted wanted) {
        return wanted.terms().stream().limit(1).toList();
    }

    private static String matching(Wanted wanted) {
        StringBuilder sql = new StringBuilder(
                wanted.terms().isEmpty()
                        ? " from search_entry e where e.place > :after and e.place <= :until"
                        : " from search_posting p join search_entry e on e.place = p.place"
                                + " where p.term_id = :term0 and p.place > :after and p.place <= :until");
        for (int at = 1; at < wanted.terms().size(); at++) {
            sql.append(" and exists (select 1 from search_posting p")
                    .append(at)
                    .append(" where p")
                    .append(at)
                    .append(".term_id = :term")
                    .append(at)
                    .append(" and p")
                    .append(at)
                    .append(".place = p.place)");
        }
        if (!wanted.withheld().isEmpty()) {
            sql.append(" and e.case_id not in (:withheld)");
        }
        return sql.toString();
    }

    private static String order(Wanted wanted) {
        return wanted.terms().isEmpty() ? " order by e.place" : " order by p.term_id, p.place";
    }

    private static Map<String, Object> parameters(Wanted wanted, SearchRange range) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", range.after());
        parameters.put("until", range.until());
        for (int at = 0; at < wanted.terms().size(); at++) {
            parameters.put("term" + at, wanted.terms().get(at).id());
        }
        if (!wanted.withheld().isEmpty()) {
            parameters.put("withheld", wanted.withheld());
        }
        return parameters;
    }
}
