package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of search need: cases that are in the index, and searches to their end. */
public final class SearchWorld {

    private final ApplicationContext beans;
    private final SearchIndex index;
    private final Searches searches;
    private final JdbcClient jdbc;

    public SearchWorld(ApplicationContext beans) {
        this.beans = beans;
        index = beans.getBean(SearchIndex.class);
        searches = beans.getBean(Searches.class);
        jdbc = beans.getBean(JdbcClient.class);
    }

    /** Puts in what waits of these cases, whatever waits of others. */
    public void putsIn(Collection<String> caseIds) {
        index.putIn(caseIds);
    }

    /** What other tests have left would be put in with each search. */
    public void nothingElseWaits() {
        jdbc.sql("delete from search_pending").update();
    }

    /** Puts in what waits until the roster's moves are in. */
    void followsTheRoster() {
        while (waits(List.of(UnitMoves.ROSTER)) && index.putIn(50)) {
            // further
        }
    }

    private boolean waits(Collection<String> caseIds) {
        return jdbc.sql("select count(*) from search_pending where case_id in (:cases)")
                        .param("cases", caseIds)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Words under which entries of a case are found, each as often as it is. */
    public long words(String caseId) {
        Set<Long> places = beans.getBean(PlaceRows.class).ofCases(List.of(caseId));
        return jdbc
                .sql(
                        "select b.places from search_block b join search_term t on t.id = b.term_id where t.text like 'word:%'")
                .query((row, number) -> PlaceBytes.places(row.getBytes("places")))
                .list()
                .stream()
                .flatMapToLong(Arrays::stream)
                .filter(places::contains)
                .count();
    }

    /** Everybody of these cases works in a unit of its own, so that other tests' cases stay out. */
    String ownUnit(Collection<String> people) {
        String unit = "Unit " + UUID.randomUUID();
        jdbc.sql("update person set unit = :unit where id in (:people)")
                .param("unit", unit)
                .param("people", people)
                .update();
        return unit;
    }

    SearchPage first(SearchQuery query, Actor actor) {
        return searches.page(query, null, actor);
    }

    /** All that is found, page by page, the newest first. */
    List<SearchHit> all(SearchQuery query, Actor actor) {
        List<SearchHit> hits = new ArrayList<>();
        SearchPage page = searches.page(query, null, actor);
        hits.addAll(page.hits());
        @Nullable Long next = page.next();
        while (next != null) {
            page = searches.page(query, next, actor);
            hits.addAll(page.hits());
            next = page.next();
        }
        return hits;
    }
}
