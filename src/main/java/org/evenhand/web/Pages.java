package org.evenhand.web;

import jakarta.servlet.http.HttpServletRequest;
import org.evenhand.people.People;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    private final Words words;
    private final People people;
    private final Navigation navigation;
    private final ResourceUrlProvider assets;

    Pages(Words words, People people, Navigation navigation, ResourceUrlProvider assets) {
        this.words = words;
        this.people = people;
        this.navigation = navigation;
        this.assets = assets;
    }

    /** The page of this request. */
    public Page of(HttpServletRequest request) {
        return new Page(words, new Names(people), new ServletSide(request, navigation, assets));
    }
}
