package org.evenhand.history.web;

import java.util.List;
import org.evenhand.engine.CaseDiagram;
import org.evenhand.history.CaseDiagrams;
import org.evenhand.history.SeenHistories;
import org.evenhand.history.SeenHistory;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
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

    private final SeenHistories histories;
    private final CaseDiagrams diagrams;

    DiagramController(SeenHistories histories, CaseDiagrams diagrams) {
        this.histories = histories;
        this.diagrams = diagrams;
    }

    @GetMapping("/diagram")
    String show(@PathVariable String caseId, @RequestParam(defaultValue = "1") int part, Actor actor, Model model) {
        SeenHistory history = histories.of(caseId, actor);
        List<CaseDiagram> all = diagrams.of(history);
        model.addAttribute("history", history);
        model.addAttribute("part", Math.max(1, part));
        model.addAttribute("diagrams", all);
        if (history.chain().contentDeletedAt() == null) {
            model.addAttribute("diagram", CaseDiagrams.one(all, part));
        }
        return "history/diagram";
    }

    @GetMapping(path = "/diagram.bpmn", produces = "application/xml;charset=UTF-8")
    ResponseEntity<String> bpmn(@PathVariable String caseId, @RequestParam(defaultValue = "1") int part, Actor actor) {
        CaseDiagram diagram = diagrams.one(histories.of(caseId, actor), part);
        return ResponseEntity.ok(diagram.bpmn());
    }
}
