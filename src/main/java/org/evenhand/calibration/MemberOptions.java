package org.evenhand.calibration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** Who can be a member: everybody active who rates or approves one of the reviews. */
@Component
public class MemberOptions {

    private static final Set<Role> USUAL = Set.of(Role.DEPARTMENT_HEAD, Role.ASSOCIATE_DIRECTOR);

    private final People people;
    private final CaseTexts texts;

    MemberOptions(People people, CaseTexts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** In the order of names; two queries, however many reviews there are. */
    public List<Person> of(List<SessionCase> cases) {
        Set<String> raters = cases.stream()
                .flatMap(one -> one.raters().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return people.withIds(raters).values().stream()
                .filter(Person::active)
                .sorted(java.util.Comparator.comparing(Person::displayName).thenComparing(Person::id))
                .toList();
    }

    /** As a form offers them: list of label and value. */
    public List<Map<String, Object>> options(List<Person> members) {
        return members.stream()
                .map(person -> Map.<String, Object>of(
                        "label",
                        texts.text("calibration.option.member", person.displayName(), person.jobTitle()),
                        "value",
                        person.id()))
                .toList();
    }

    /** How many reviews wait, in words. */
    public String waiting(List<SessionCase> cases) {
        return texts.text("calibration.convene.waiting", cases.size());
    }

    /** Those with whom a form starts: department heads and associate directors. */
    public List<String> usual(List<Person> members) {
        return members.stream()
                .filter(person -> person.roles().stream().anyMatch(USUAL::contains))
                .map(Person::id)
                .toList();
    }
}
