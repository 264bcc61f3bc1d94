package org.evenhand.history.search.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.evenhand.history.search.SearchHit;
import org.evenhand.history.search.Searches;
import org.evenhand.history.search.web.SearchReader.Read;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that a search finds, as a file. */
@Component
class SearchListExport implements ListExport {

    private final SearchReader reader;
    private final Searches searches;

    SearchListExport(SearchReader reader, Searches searches) {
        this.reader = reader;
        this.searches = searches;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "history.search.column.what",
                "history.list.person",
                "history.search.field.process",
                "history.search.column.when",
                "history.search.column.who",
                "history.search.field.behalf",
                "history.search.column.case");
    }

    @Override
    public void check(Map<String, String> filters) {
        if (!reader.read(SearchForm.of(filters)).errors().isEmpty()) {
            throw Refusal.because(Kind.INVALID, "disclosure.list.refused.filters");
        }
        searches.catchUp();
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        Read read = reader.read(SearchForm.of(filters));
        try {
            searches.each(read.query(), actor, page -> page.forEach(hit -> line(hit, to)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void line(SearchHit hit, Lines to) {
        try {
            to.add(
                    hit.title(),
                    name(hit.person()),
                    new Word("history.search.case." + hit.process()),
                    hit.at(),
                    hit.actor() == null ? new Word("history.byEvenhand") : name(hit.actor()),
                    name(hit.onBehalfOf()),
                    hit.caseId());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static @Nullable PersonName name(@Nullable String person) {
        return person == null ? null : new PersonName(person);
    }
}
