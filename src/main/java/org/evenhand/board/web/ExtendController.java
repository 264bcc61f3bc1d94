package org.evenhand.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BulkActions;
import org.evenhand.cycles.Cycles;
import org.evenhand.forms.FormView;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** More time for many reviews, by the form of the single act. */
@Controller
@RequestMapping("/hr/cycles/{id}/board/extend")
@AllowedTo(Audience.HR)
class ExtendController {

    private final Cycles cycles;
    private final BulkActions actions;
    private final BoardFilters filters;
    private final ExtensionForm form;

    ExtendController(Cycles cycles, BulkActions actions, BoardFilters filters, ExtensionForm form) {
        this.cycles = cycles;
        this.actions = actions;
        this.filters = filters;
        this.form = form;
    }

    @GetMapping
    String extend(@PathVariable String id, @ModelAttribute FilterParameters chosen, Model model) {
        BoardFilter filter = filters.of(chosen);
        Map<String, Object> values = filter.step().isEmpty() ? Map.of() : Map.of("step", filter.step());
        return page(id, filter, UUID.randomUUID().toString(), form.view(id, filter, values, List.of()), false, model);
    }

    @PostMapping
    String begin(
            @PathVariable String id,
            @ModelAttribute FilterParameters chosen,
            @RequestParam("_key") String key,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        BoardFilter filter = filters.of(chosen);
        cycles.get(id);
        ExtensionForm.Sent sent = form.sent(id, filter, request.getParameterMap());
        if (sent.isComplete()) {
            return BulkController.to(actions.extend(id, filter, sent.values(), key, actor));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, filter, key, form.view(id, filter, sent.values(), sent.errors()), true, model);
    }

    private String page(String cycleId, BoardFilter filter, String key, FormView view, boolean failed, Model model) {
        model.addAttribute("cycle", cycles.get(cycleId));
        model.addAttribute("filter", filter);
        model.addAttribute("form", view);
        model.addAttribute("failed", failed);
        model.addAttribute("action", BoardAddress.page(cycleId, "/extend", filter.at("")));
        model.addAttribute("key", key);
        return "board/extend";
    }
}
