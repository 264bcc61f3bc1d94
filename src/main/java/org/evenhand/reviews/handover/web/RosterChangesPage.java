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

    /** What to do with the reviews chosen. */
    enum Decision {
        CHANGE,
        KEEP
    }

    @GetMapping
    ModelAndView list() {
        return page(RosterChoice.NOTHING, Map.of(), List.of());
    }

    @PostMapping
    ModelAndView decide(
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Decision decision,
            Actor actor) {
        RosterChoice typed = new RosterChoice(cases, since, reason);
        LocalDate day = day(since);
        Map<String, String> errors = errors(typed, day);
        if (!errors.isEmpty() || day == null) {
            return refused(typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Outcome> outcomes = changes.decide(cases, decision == Decision.CHANGE, day, reason.strip(), actor);
        return outcomes.isEmpty()
                ? refused(typed, Map.of("differences", "reviews.roster.refused.gone"), HttpStatus.CONFLICT)
                : page(RosterChoice.NOTHING, Map.of(), outcomes);
    }

    private ModelAndView refused(RosterChoice typed, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = page(typed, errors, List.of());
        page.setStatus(status);
        return page;
    }

    private static Map<String, String> errors(RosterChoice typed, @Nullable LocalDate day) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed.cases().isEmpty()) {
            errors.put("differences", "reviews.roster.refused.nothing");
        }
        if (day == null) {
            errors.put("since", "reviews.roster.refused.date");
        }
        if (typed.reason().isBlank()) {
            errors.put("reason", "reviews.roster.refused.reason");
        } else if (typed.reason().length() > LONGEST) {
            errors.put("reason", "reviews.roster.refused.tooLong");
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

    private ModelAndView page(RosterChoice typed, Map<String, String> errors, List<Outcome> outcomes) {
        ModelAndView page = new ModelAndView("reviews/handover/roster");
        page.addObject("differences", differences.all());
        page.addObject("errors", errors);
        page.addObject("typed", typed);
        page.addObject("outcomes", outcomes);
        return page;
    }
}
