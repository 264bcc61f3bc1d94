package org.evenhand.personnel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.personnel.Allowance;
import org.evenhand.personnel.PersonnelRecord;
import org.evenhand.personnel.RecordAsking;
import org.evenhand.personnel.RequestPages;
import org.evenhand.personnel.Way;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own record: what can be read without asking, what was asked for, and asking. */
@Controller
@RequestMapping("/record")
@AllowedTo(Audience.SIGNED_IN)
class OwnRecordController {

    private final PersonnelRecord record;
    private final RequestPages pages;
    private final RecordAsking asking;
    private final RecordForms forms;

    OwnRecordController(PersonnelRecord record, RequestPages pages, RecordAsking asking, RecordForms forms) {
        this.record = record;
        this.pages = pages;
        this.asking = asking;
        this.forms = forms;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("items", record.readableTo(actor.personId()));
        model.addAttribute("requests", pages.of(actor));
        model.addAttribute("allowance", asking.allowance(actor.personId()));
        return "personnel/own";
    }

    @GetMapping("/ask")
    String form(Actor actor, Model model) {
        return page(open(actor), Map.of(), List.of(), model);
    }

    @PostMapping("/ask")
    String ask(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Allowance allowance = open(actor);
        FormSubmission answers = forms.parse(RecordForms.ASK, request.getParameterMap(), asking.context(allowance));
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(allowance, answers.values(), answers.errors(), model);
        }
        Way way = Way.valueOf(String.valueOf(answers.values().get("way")));
        return "redirect:/record/requests/"
                + asking.ask(way, answers.values(), actor).caseId();
    }

    private Allowance open(Actor actor) {
        Allowance allowance = asking.allowance(actor.personId());
        asking.requireOpen(allowance);
        return allowance;
    }

    private String page(Allowance allowance, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("form", forms.view(RecordForms.ASK, values, errors, asking.context(allowance)));
        return "personnel/ask";
    }
}
