package org.evenhand.cycles;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/** A plan in words, with those people whose review could not be opened as things stand. */
@Component
class PlanSummary {

    private final CriteriaSets criteria;
    private final People people;
    private final PersonOpening opening;
    private final CaseTexts texts;

    PlanSummary(CriteriaSets criteria, People people, PersonOpening opening, CaseTexts texts) {
        this.criteria = criteria;
        this.people = people;
        this.opening = opening;
        this.texts = texts;
    }

    Map<String, Object> of(ReviewCycle cycle, int everybody) {
        return Map.ofEntries(
                Map.entry("name", cycle.name()),
                Map.entry("staffCategory", cycle.staffCategory()),
                Map.entry("criteriaSet", named(criteria.get(cycle.criteriaSetId()))),
                Map.entry("periodStart", texts.date(cycle.periodStart())),
                Map.entry("periodEnd", texts.date(cycle.periodEnd())),
                Map.entry("selfReviewDue", texts.date(cycle.selfReviewDue())),
                Map.entry("conversationBy", texts.date(cycle.conversationBy())),
                Map.entry("ratingsDue", texts.date(cycle.ratingsDue())),
                Map.entry("finalSignatory", people.get(cycle.finalSignatory()).displayName()),
                Map.entry("calibration", texts.text("cycles.calibration." + cycle.calibrated())),
                Map.entry("people", everybody));
    }

    /** Nobody is asked about alone: the queries are as many as the levels of the roster. */
    List<Map<String, Object>> rehearsal(ReviewCycle cycle, List<Person> everybody) {
        var set = criteria.get(cycle.criteriaSetId());
        var roll = Roll.of(everybody, people);
        return everybody.stream()
                .flatMap(person -> opening.problem(cycle, set, person, roll.lineOf(person)).stream()
                        .map(reason -> Map.<String, Object>of(
                                "name", person.displayName(), "text", texts.text(reason.key(), reason.arguments()))))
                .toList();
    }

    private String named(CriteriaSet set) {
        return texts.text("cycles.option.criteria", set.name(), set.version());
    }
}
