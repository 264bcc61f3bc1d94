package org.evenhand.promotions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.committees.Committee;
import org.evenhand.committees.Committees;
import org.evenhand.engine.OpenTask;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.referees.Referee;
import org.evenhand.reviews.LateLevels;
import org.springframework.stereotype.Component;

/**
 * Who is told that a step of a promotion is late: who stands above whoever has it, then Library HR. Above a member of the
 * committee stands its chair; nobody who leads them hears of a vote that is awaited. The candidate's own lateness, and a
 * referee's, is Library HR's alone to know: it may count against nobody. Source: processes.md, late manager.
 */
@Component
class LateInPromotions implements LateLevels {

    private final Promotions promotions;
    private final PromotionReaders readers;
    private final Committees committees;
    private final CaseConflicts conflicts;
    private final People people;

    LateInPromotions(
            Promotions promotions,
            PromotionReaders readers,
            Committees committees,
            CaseConflicts conflicts,
            People people) {
        this.promotions = promotions;
        this.readers = readers;
        this.committees = committees;
        this.conflicts = conflicts;
        this.people = people;
    }

    @Override
    public boolean owns(OpenTask task) {
        return promotions.find(task.caseId()).isPresent();
    }

    @Override
    public List<List<Told>> above(OpenTask task) {
        Promotion promotion = promotions.get(task.caseId());
        String late = String.valueOf(task.assignee());
        List<Told> first = next(promotion, task, late).stream().toList();
        List<String> told = Stream.concat(first.stream().map(Told::personId), Stream.of(late))
                .toList();
        List<Told> humanResources = people.activeWith(Role.HR).stream()
                .filter(person -> !told.contains(person.id()) && isClear(promotion, person.id()))
                .filter(person -> knows(promotion, person))
                .map(person -> new Told(person.id(), true))
                .toList();
        return List.of(first, humanResources);
    }

    private Optional<Told> next(Promotion promotion, OpenTask task, String late) {
        if (promotion.isOf(late) || Referee.isOne(late)) {
            return Optional.empty();
        }
        Optional<String> chair = committees.find(promotion.caseId()).map(Committee::chairId);
        boolean sits = committees.members(promotion.caseId()).contains(late);
        return sits
                ? chair.filter(person -> !person.equals(late)).map(person -> new Told(person, true))
                : superior(promotion, late);
    }

    /** The nearest who is here, is not the candidate, and has no conflict of interest. */
    private Optional<Told> superior(Promotion promotion, String late) {
        return people.above(late).stream()
                .filter(person -> isClear(promotion, person))
                .flatMap(person -> people.find(person).stream())
                .filter(Person::active)
                .findFirst()
                .map(person -> new Told(person.id(), knows(promotion, person)));
    }

    private boolean isClear(Promotion promotion, String person) {
        return !promotion.isOf(person) && !conflicts.has(promotion.caseId(), person);
    }

    private boolean knows(Promotion promotion, Person person) {
        return readers.of(promotion, new Actor(person.id(), person.roles(), null)) != PromotionReader.NOBODY;
    }
}
