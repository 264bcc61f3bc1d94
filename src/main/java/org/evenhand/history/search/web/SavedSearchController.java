package org.evenhand.history.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.history.search.SavedSearches;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps searches under a name, and forgets them. */
@Controller
@RequestMapping(SearchController.PATH + "/saved")
@AllowedTo(Audience.HR)
class SavedSearchController {

    private static final String BACK = "redirect:" + SearchController.PATH;

    private final SavedSearches saved;
    private final SearchView view;
    private final CaseTexts texts;

    SavedSearchController(SavedSearches saved, SearchView view, CaseTexts texts) {
        this.saved = saved;
        this.view = view;
        this.texts = texts;
    }

    /** What is wrong with the name is said beside it. */
    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        SearchForm form = SearchForm.of(parameters);
        try {
            saved.save(name, form.isEmpty() ? SearchController.EVERYTHING : form.query(), actor);
            return BACK + "#saved";
        } catch (Refusal wrong) {
            response.setStatus(wrong.kind().status());
            String why = texts.text(wrong.key(), wrong.arguments().toArray());
            view.fill(form, Map.of("name", why), null, actor, model);
            model.addAttribute("name", name);
            return SearchView.TEMPLATE;
        }
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable String id, Actor actor) {
        saved.delete(id, actor);
        return BACK + "#saved";
    }
}
