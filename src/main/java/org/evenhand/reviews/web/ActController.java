package org.evenhand.reviews.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done with a review outside its steps. */
@Controller
@RequestMapping("/cases/{caseId}/acts/{act}")
@AllowedTo(Audience.CASE_PARTY)
class ActController {

    private final Acting acting;
    private final Forms forms;

    ActController(Acting acting, Forms forms) {
        this.acting = acting;
        this.forms = forms;
    }

    @GetMapping
    String open(@PathVariable String caseId, @PathVariable String act, Actor actor, Model model) {
        return page(acting.open(caseId, act, actor), model);
    }

    @PostMapping
    String act(
            @PathVariable String caseId,
            @PathVariable String act,
            @RequestParam(name = "_seen", defaultValue = "-1") int seen,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ActPage page = acting.act(caseId, act, actor, seen, request.getParameterMap());
        if (page.isDone()) {
            return "redirect:/cases/{caseId}";
        }
        if (!page.unfinished()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(page, model);
    }

    private String page(ActPage page, Model model) {
        model.addAttribute("act", page);
        model.addAttribute("form", forms.view(page.form(), page.values(), page.errors(), page.context()));
        return "reviews/act";
    }
}
