package org.evenhand.definitions.web;

import org.evenhand.definitions.Comparisons;
import org.evenhand.engine.Drawing;
import org.evenhand.engine.Drawings;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All processes, one as a picture with the same in text, and the comparison with how it was. */
@Controller
@RequestMapping("/processes")
@AllowedTo(Audience.SIGNED_IN)
class DefinitionPages {

    private final Drawings drawings;
    private final Comparisons comparisons;

    DefinitionPages(Drawings drawings, Comparisons comparisons) {
        this.drawings = drawings;
        this.comparisons = comparisons;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("drawings", drawings.all());
        return "definitions/list";
    }

    @GetMapping("/comparison")
    String compare(Model model) {
        model.addAttribute("comparisons", comparisons.all());
        return "definitions/comparison";
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, Model model) {
        model.addAttribute("drawing", drawing(name));
        return "definitions/process";
    }

    @GetMapping(path = "/{name}/model.bpmn", produces = "application/xml;charset=UTF-8")
    ResponseEntity<String> bpmn(@PathVariable String name) {
        return ResponseEntity.ok(drawing(name).bpmn());
    }

    private Drawing drawing(String name) {
        return drawings.find(name).orElseThrow(() -> Refusal.because(Kind.MISSING, "definitions.refused.noProcess"));
    }
}
