package org.evenhand.concerns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form shows on which a concern is raised. */
@Service
@Transactional(readOnly = true)
public class RaisingForm {

    private final ConcernCases cases;
    private final ConcernRows rows;
    private final People people;
    private final UnrecordedDecisions decisions;

    RaisingForm(ConcernCases cases, ConcernRows rows, People people, UnrecordedDecisions decisions) {
        this.cases = cases;
        this.rows = rows;
        this.people = people;
        this.decisions = decisions;
    }

    /** @throws org.evenhand.shared.Refusal MISSING when there is no such case, or the person is not in it */
    public Concerned about(String aboutCase, Actor actor) {
        return cases.in(aboutCase, actor);
    }

    public Map<String, Object> context(Concerned about, Actor actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("days", days());
        shown.put("open", rows.open(actor.personId(), about.caseId()).isPresent());
        shown.put("people", choices(about, actor));
        return shown;
    }

    private Object days() {
        return decisions
                .evaluate("deadlines", Map.of("step", "triageConcern"))
                .onlyRow()
                .getOrDefault("days", 0);
    }

    private List<Map<String, String>> choices(Concerned about, Actor actor) {
        Map<String, String> names = people.names(about.people());
        return about.people().stream()
                .filter(person -> !person.equals(actor.personId()) && names.containsKey(person))
                .map(person -> Map.of("value", person, "label", Objects.requireNonNull(names.get(person))))
                .toList();
    }
}
