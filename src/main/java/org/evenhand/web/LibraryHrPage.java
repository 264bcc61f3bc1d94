package org.evenhand.web;

import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where Human Resources finds every page of theirs. */
@Controller
class LibraryHrPage {

    private final Navigation navigation;

    LibraryHrPage(Navigation navigation) {
        this.navigation = navigation;
    }

    @AllowedTo(Audience.HR)
    @GetMapping(Navigation.LIBRARY_HR)
    String show(Actor actor, Model model) {
        model.addAttribute("groups", navigation.groups(actor));
        return "web/hr";
    }
}
