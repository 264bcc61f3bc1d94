package org.evenhand.cycles;

import java.util.Map;
import java.util.Set;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** What a plan can choose from: categories that have people, published criteria sets, people who can sign last. */
@Component
public class PlanOptions {

    private static final Set<Role> SIGNING = Set.of(Role.DEPARTMENT_HEAD, Role.ASSOCIATE_DIRECTOR, Role.HR);

    private final People people;
    private final CriteriaSets criteria;
    private final CaseTexts texts;

    PlanOptions(People people, CriteriaSets criteria, CaseTexts texts) {
        this.people = people;
        this.criteria = criteria;
        this.texts = texts;
    }

    /** By the names the plan's form gives them: lists of label and value. */
    public Map<String, Object> now() {
        return Map.of(
                "staffCategories",
                        people.staffCategories().stream()
                                .map(category -> option(category, category))
                                .toList(),
                "criteriaSets", criteria.published().stream().map(this::option).toList(),
                "people",
                        people.active().stream()
                                .filter(PlanOptions::canSign)
                                .map(this::option)
                                .toList());
    }

    private static boolean canSign(Person person) {
        return person.managerId() == null || person.roles().stream().anyMatch(SIGNING::contains);
    }

    private Map<String, Object> option(CriteriaSet set) {
        return option(texts.text("cycles.option.criteria", set.name(), set.version()), set.id());
    }

    private Map<String, Object> option(Person person) {
        return option(texts.text("cycles.option.person", person.displayName(), person.jobTitle()), person.id());
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
