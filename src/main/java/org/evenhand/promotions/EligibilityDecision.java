package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.engine.DecisionResult;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Person;
import org.evenhand.promotions.Eligibility.Condition;
import org.evenhand.promotions.RankReviews.Standing;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides by {@code promotion-eligibility.dmn} who is eligible, and explains it. Neither the days that counted nor the
 * answer is kept anywhere: what is kept says only that somebody was told. Source: processes.md, promotion.
 */
@Service
@Transactional(readOnly = true)
public class EligibilityDecision {

    private static final String TABLE = "promotionEligibility";

    private final UnrecordedDecisions decisions;
    private final Absences absences;
    private final RankReviews reviews;
    private final LibraryCalendar calendar;

    EligibilityDecision(
            UnrecordedDecisions decisions, Absences absences, RankReviews reviews, LibraryCalendar calendar) {
        this.decisions = decisions;
        this.absences = absences;
        this.reviews = reviews;
        this.calendar = calendar;
    }

    /** Whether that person is eligible, and why. */
    public Eligibility of(Person person, RankSought sought) {
        return Objects.requireNonNull(of(List.of(person), sought).get(person.id()));
    }

    /** The same for many, by person id, in their order; two queries, however many they are. */
    public Map<String, Eligibility> of(Collection<Person> people, RankSought sought) {
        Map<String, List<Absence>> away = awayUntil(people, sought.asOf());
        Map<String, Standing> reviewed = reviews.of(people);
        OnDutyDays days = new OnDutyDays(calendar);
        Map<String, Eligibility> answers = new LinkedHashMap<>();
        for (Person person : people) {
            int onDuty = days.between(person.inGradeSince(), sought.asOf(), away.getOrDefault(person.id(), List.of()));
            answers.put(person.id(), ask(person, sought, onDuty, reviewed.getOrDefault(person.id(), Standing.NONE)));
        }
        return answers;
    }

    private Eligibility ask(Person person, RankSought sought, int onDuty, Standing review) {
        DecisionResult answer = decisions.evaluate(
                TABLE,
                Map.of(
                        "rankSought", sought.rankSought(),
                        "holdsRank", sought.isNextFor(person),
                        "daysOnDuty", onDuty,
                        "review", review.name()));
        return new Eligibility(
                answer.rows().stream().map(row -> condition(row, onDuty)).toList(), answer.version());
    }

    private static Condition condition(Map<String, Object> row, int onDuty) {
        String key = String.valueOf(row.get("condition"));
        int needed = row.get("needed") instanceof Number number ? number.intValue() : 0;
        return new Condition(key, Boolean.TRUE.equals(row.get("met")), needed, key.equals("days") ? onDuty : 0);
    }

    private Map<String, List<Absence>> awayUntil(Collection<Person> people, LocalDate asOf) {
        return people.stream()
                .map(Person::inGradeSince)
                .min(LocalDate::compareTo)
                .map(first -> absences.between(first, asOf).stream().collect(Collectors.groupingBy(Absence::personId)))
                .orElse(Map.of());
    }
}
