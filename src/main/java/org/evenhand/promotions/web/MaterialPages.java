package org.evenhand.promotions.web;

import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.LateMaterial;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody says that there is something new; it is written in a step, with files. */
@Controller
class MaterialPages {

    private final LateMaterial material;

    MaterialPages(LateMaterial material) {
        this.material = material;
    }

    @AllowedTo(Audience.CASE_PARTY)
    @PostMapping("/promotions/{caseId}/material")
    String announce(@PathVariable String caseId, Actor actor) {
        return "redirect:/tasks/" + material.announce(caseId, actor).id();
    }
}
