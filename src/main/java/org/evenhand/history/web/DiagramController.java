package org.evenhand.history.web;

import org.evenhand.engine.CaseDiagram;
import org.evenhand.history.CaseDiagrams;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.Timelines;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.Reader;
import org.evenhand.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The diagram of a case with the way it took; with the timeline beside it, which holds the same facts. */
@Controller
@RequestMapping("/cases/{caseId}")
@AllowedTo(Audience.CASE_PARTY)
class DiagramController {

    private final Cases cases;
    private final CaseDiagrams diagrams;
    private final Timelines timelines;

    DiagramController(Cases cases, CaseDiagrams diagrams, Timelines timelines) {
        this.cases = cases;
        this.diagrams = diagrams;
        this.timelines = timelines;
    }

    @GetMapping("/diagram")
    String show(@PathVariable String caseId, @RequestParam(defaultValue = "1") int part, Actor actor, Model model) {
        OpenedCase opened = stillIn(cases.open(caseId, actor));
        model.addAttribute("opened", opened);
        model.addAttribute("part", Math.max(1, part));
        model.addAttribute("diagrams", diagrams.of(opened));
        if (opened.chain().contentDeletedAt() == null) {
            model.addAttribute("diagram", diagrams.one(opened, part));
        }
        model.addAttribute("timeline", timelines.of(opened));
        return "history/diagram";
    }

    @GetMapping(path = "/diagram.bpmn", produces = "application/xml;charset=UTF-8")
    ResponseEntity<String> bpmn(@PathVariable String caseId, @RequestParam(defaultValue = "1") int part, Actor actor) {
        CaseDiagram diagram = diagrams.one(stillIn(cases.open(caseId, actor)), part);
        return ResponseEntity.ok(diagram.bpmn());
    }

    /** The diagram shows where the case stands now, which is for those who take part now. */
    private static OpenedCase stillIn(OpenedCase opened) {
        if (opened.reader() == Reader.FORMER) {
            throw Refusal.because(Refusal.Kind.MISSING, "history.refused.diagramNow");
        }
        return opened;
    }
}
