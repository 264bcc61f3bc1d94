package org.evenhand.history.search.web;

import java.util.Map;
import org.evenhand.history.search.SearchPage;
import org.evenhand.history.search.Searches;
import org.evenhand.history.search.web.SearchReader.Read;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over everything that happened; nothing is looked for, and nothing written down, before somebody asks. */
@Controller
@RequestMapping(SearchController.PATH)
@AllowedTo(Audience.HR)
class SearchController {

    static final String PATH = "/hr/search";
    static final String EVERYTHING = "find=1";
    private static final String FIND = "find";
    private static final String AFTER = "after";

    private final SearchReader reader;
    private final Searches searches;
    private final SearchView view;

    SearchController(SearchReader reader, Searches searches, SearchView view) {
        this.reader = reader;
        this.searches = searches;
        this.view = view;
    }

    @GetMapping
    String search(@RequestParam Map<String, String> parameters, Actor actor, Model model) {
        SearchForm form = SearchForm.of(parameters);
        Read read = reader.read(form);
        boolean asked = parameters.containsKey(FIND) || !form.isEmpty();
        Long after = place(parameters.getOrDefault(AFTER, ""));
        SearchPage page = asked && read.errors().isEmpty() ? searches.page(read.query(), after, actor) : null;
        view.fill(form, read.errors(), page, actor, model);
        String address = PATH + "?" + (form.isEmpty() ? EVERYTHING : form.query());
        model.addAttribute("first", after == null ? null : address);
        model.addAttribute(
                "next", page == null || page.next() == null ? null : address + "&" + AFTER + "=" + page.next());
        return SearchView.TEMPLATE;
    }

    /** Anything that is no place is the beginning. */
    private static @Nullable Long place(String typed) {
        return typed.matches("-\\d{1,18}") ? Long.valueOf(typed) : null;
    }
}
