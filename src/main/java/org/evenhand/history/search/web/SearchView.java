package org.evenhand.history.search.web;

import java.util.Map;
import org.evenhand.history.search.SavedSearches;
import org.evenhand.history.search.SearchPage;
import org.evenhand.history.search.SearchTexts;
import org.evenhand.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of search shows, whatever was asked of it. */
@Component
class SearchView {

    static final String TEMPLATE = "history/search/search";

    private final SavedSearches saved;
    private final SearchTexts texts;
    private final SearchUnits units;

    SearchView(SavedSearches saved, SearchTexts texts, SearchUnits units) {
        this.saved = saved;
        this.texts = texts;
        this.units = units;
    }

    /** @param errors by id of the field */
    void fill(SearchForm form, Map<String, String> errors, @Nullable SearchPage found, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("found", found);
        model.addAttribute("saved", saved.of(actor));
        model.addAttribute("texts", texts);
        model.addAttribute("units", units.all());
    }
}
