package org.evenhand.promotions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/** What the plan of a round can choose from, and the plan in words. */
@Component
class RoundOptions {

    private final People people;
    private final CriteriaSets criteria;
    private final CaseTexts texts;

    RoundOptions(People people, CriteriaSets criteria, CaseTexts texts) {
        this.people = people;
        this.criteria = criteria;
        this.texts = texts;
    }

    /** By the names the plan's form gives them: lists of label and value. */
    Map<String, Object> now() {
        List<Person> active = people.active();
        Map<String, Object> options = new HashMap<>();
        options.put("jobFamilies", distinct(active, Person::jobFamily));
        options.put("ranks", distinct(active, Person::grade));
        options.put("people", active.stream().map(this::option).toList());
        options.put(
                "criteriaSets",
                criteria.published().stream()
                        .map(set ->
                                option(texts.text("promotions.option.criteria", set.name(), set.version()), set.id()))
                        .toList());
        return options;
    }

    /** @param eligible how many people are eligible today */
    Map<String, Object> inWords(RoundPlan plan, int eligible) {
        Map<String, String> names = people.names(List.of(plan.directorId(), plan.otherRecommenderId()));
        Map<String, Object> words = new HashMap<>();
        words.put("name", plan.name());
        words.put("jobFamily", plan.sought().jobFamily());
        words.put("rankFrom", plan.sought().rankFrom());
        words.put("rankSought", plan.sought().rankSought());
        words.put("criteriaSet", criteria.get(plan.criteriaSetId()).name());
        words.put("asOf", texts.date(plan.sought().asOf()));
        words.put("intentBy", texts.date(plan.intentBy()));
        words.put("dossierBy", texts.date(plan.dossierBy()));
        words.put("director", names.getOrDefault(plan.directorId(), plan.directorId()));
        words.put("otherRecommender", names.getOrDefault(plan.otherRecommenderId(), plan.otherRecommenderId()));
        words.put("people", eligible);
        return words;
    }

    /** Short ranks first, so that 9 stands before 10. */
    private static List<Map<String, Object>> distinct(List<Person> people, Function<Person, String> of) {
        return people.stream()
                .map(of)
                .distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(value -> option(value, value))
                .toList();
    }

    private Map<String, Object> option(Person person) {
        return option(texts.text("promotions.option.person", person.displayName(), person.jobTitle()), person.id());
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
