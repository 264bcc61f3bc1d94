package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.casework.StepProblem;
import org.evenhand.committees.Committees;
import org.evenhand.people.People;
import org.evenhand.people.PeopleSearch;
import org.evenhand.people.Person;
import org.evenhand.referees.Letters;
import org.evenhand.referees.NewReferee;
import org.springframework.stereotype.Component;

/**
 * Who may be asked for a letter: nobody twice, nobody with a part in the case, nobody who once wrote about somebody else,
 * and whom the candidate excluded only with a written reason. Source: processes.md, choose referees.
 */
@Component
class RefereeRules {

    private static final String ROW = "referees[%d].%s";

    private final Letters letters;
    private final People people;
    private final PromotionContext context;
    private final Committees committees;

    RefereeRules(Letters letters, People people, PromotionContext context, Committees committees) {
        this.committees = committees;
        this.letters = letters;
        this.people = people;
        this.context = context;
    }

    /** What is wrong with the rows {@code referees} of a form. */
    List<StepProblem> problems(Promotion promotion, Map<String, Object> values) {
        List<String> seen = new ArrayList<>();
        letters.referees(promotion.caseId()).forEach(referee -> seen.add(lower(referee.email())));
        List<StepProblem> problems = new ArrayList<>();
        List<Map<?, ?>> rows = rows(values, "referees");
        for (int index = 0; index < rows.size(); index++) {
            Map<?, ?> row = rows.get(index);
            int at = index;
            against(promotion, row, seen)
                    .ifPresent(key -> problems.add(StepProblem.at(ROW.formatted(at, "email"), key)));
            if (isExcluded(promotion, row) && text(row, "reason").isBlank()) {
                problems.add(StepProblem.at(ROW.formatted(at, "reason"), "promotions.problem.excludedReferee"));
            }
            seen.add(lower(text(row, "email")));
        }
        return problems;
    }

    private Optional<String> against(Promotion promotion, Map<?, ?> row, List<String> seen) {
        String email = text(row, "email");
        if (seen.contains(lower(email))) {
            return Optional.of("promotions.problem.refereeTwice");
        }
        if (letters.isBlocked(promotion.personId(), email)) {
            return Optional.of("promotions.problem.refereeBlocked");
        }
        return people.byEmail(email)
                .map(Person::id)
                .filter(id -> hasPart(promotion, id))
                .map(id -> "promotions.problem.refereeHasPart");
    }

    private boolean hasPart(Promotion promotion, String person) {
        return promotion.isOf(person)
                || Set.of(promotion.recommenderId(), promotion.directorId(), promotion.hrId())
                        .contains(person)
                || committees.members(promotion.caseId()).contains(person);
    }

    /** Who is asked for a letter, and works here, does not vote on it. */
    void keepFromCommittee(String caseId, List<NewReferee> referees) {
        referees.stream()
                .flatMap(referee -> people.byEmail(referee.email()).stream())
                .forEach(person -> committees.keepAway(caseId, person.id(), "REFEREE"));
    }

    private boolean isExcluded(Promotion promotion, Map<?, ?> row) {
        return rows(context.content(promotion.caseId(), PromotionDocument.REFEREE_SUGGESTION), "excluded").stream()
                .anyMatch(excluded -> same(excluded, row, "email") || same(excluded, row, "name"));
    }

    private static boolean same(Map<?, ?> one, Map<?, ?> other, String key) {
        String text = folded(text(one, key));
        return !text.isEmpty() && text.equals(folded(text(other, key)));
    }

    /** The rows as referees, in their order. */
    static List<NewReferee> ranked(Map<String, Object> values) {
        return rows(values, "referees").stream()
                .map(row -> new NewReferee(text(row, "name"), text(row, "email"), text(row, "affiliation")))
                .toList();
    }

    static List<Map<?, ?>> rows(Map<String, Object> values, String list) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (values.get(list) instanceof List<?> written) {
            written.forEach(row -> rows.add((Map<?, ?>) row));
        }
        return rows;
    }

    /** However it is typed: people write a name with and without accents, initials' dots and second spaces. */
    private static String folded(String text) {
        return PeopleSearch.folded(text).replaceAll("[\\s.]+", " ").strip();
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }
}
