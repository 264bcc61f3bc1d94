package org.evenhand.hints.web;

import org.evenhand.hints.LanguageHints;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is asked about and why, for everybody; and the dismissal that a page with script counts. */
@Controller
@RequestMapping("/language-hints")
@AllowedTo(Audience.SIGNED_IN)
class HintPages {

    private final LanguageHints hints;

    HintPages(LanguageHints hints) {
        this.hints = hints;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("list", hints.list());
        model.addAttribute("retired", hints.retired());
        return "hints/list";
    }

    @PostMapping("/{rule}/dismissed")
    ResponseEntity<Void> dismissed(@PathVariable String rule) {
        hints.dismissed(rule);
        return ResponseEntity.noContent().build();
    }
}
