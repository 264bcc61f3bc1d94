package org.evenhand.history.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.record.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes things out of the index of search. */
@Component
public class SearchRenewal {

    private static final List<String> TABLES =
            List.of("search_block", "search_term", "search_entry", "search_case", "search_unit");

    private final ProgressRows progress;
    private final PlaceRows places;
    private final TermRows terms;
    private final Documents documents;
    private final JdbcClient jdbc;

    SearchRenewal(ProgressRows progress, PlaceRows places, TermRows terms, Documents documents, JdbcClient jdbc) {
        this.progress = progress;
        this.places = places;
        this.terms = terms;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** Forgets the words of everything written in a case; asked for before the texts themselves are deleted. */
    @Transactional
    public void forgetTexts(String caseId) {
        progress.takeTurn();
        Set<String> words = new TreeSet<>();
        documents.of(caseId).forEach(document -> OpenProse.wordsOf(document)
                .forEach(word -> words.add(Term.WORD.of(word))));
        terms.remove(words, places.of(List.of(caseId)).values());
    }

    /** Throws all of it away; everything waits to be put in again. */
    @Transactional
    public void makeAnew() {
        progress.takeTurn();
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        progress.awaitEverything();
    }
}
