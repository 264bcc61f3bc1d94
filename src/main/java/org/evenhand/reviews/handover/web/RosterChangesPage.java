package org.evenhand.reviews.handover.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.handover.RosterChanges;
import org.evenhand.reviews.handover.RosterChanges.Outcome;
import org.evenhand.reviews.handover.RosterDifferences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reviews whose manager has changed in the roster, with the change proposed, one by one or many at once. */
@Controller
@RequestMapping("/hr/roster/reviews")
@AllowedTo(Audience.HR)
class RosterChangesPage {

    private static final int LONGEST = 4000;

    private final RosterDifferences differences;
    private final RosterChanges changes;

    RosterChangesPage(RosterDifferences differences, RosterChanges changes) {
        this.differences = differences;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView list() {
        return page(Map.of(), "", "", List.of());
    }

    @PostMapping
    ModelAndView decide(
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String decision,
            Actor actor) {
        LocalDate day = day(since);
        Map<String, String> errors = errors(cases, day, reason);
        if (!errors.isEmpty() || day == null) {
            ModelAndView page = page(errors, since, reason, List.of());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        List<Outcome> outcomes = changes.decide(cases, decision.equals("change"), day, reason.strip(), actor);
        return page(Map.of(), "", "", outcomes);
    }

    private static Map<String, String> errors(List<String> cases, @Nullable LocalDate day, String reason) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (cases.isEmpty()) {
            errors.put("differences", "reviews.roster.refused.nothing");
        }
        if (day == null) {
            errors.put("since", "reviews.roster.refused.date");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            errors.put("reason", "reviews.roster.refused.reason");
        }
        return errors;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private ModelAndView page(Map<String, String> errors, String since, String reason, List<Outcome> outcomes) {
        ModelAndView page = new ModelAndView("reviews/handover/roster");
        page.addObject("differences", differences.all());
        page.addObject("errors", errors);
        page.addObject("since", since);
        page.addObject("reason", reason);
        page.addObject("outcomes", outcomes);
        return page;
    }
}
