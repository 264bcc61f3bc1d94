package org.evenhand.appeals;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.appeals.PanelSeat.ChosenBy;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.Looks;
import org.springframework.stereotype.Component;

/**
 * Who may sit in the panel of an appeal: active, without any part in the original case, neither above nor below the
 * employee, not the other side, and not who handles the appeal. Source: processes.md, appeal (panel of 3 who took no part);
 * equity.md, conflict-free.
 */
@Component
public class Uninvolved {

    private static final String PREFIX = "appeals.problem.";

    private final Appealables appealables;
    private final PanelRows panel;
    private final People people;
    private final Ledger ledger;
    private final Documents documents;
    private final AppealSettings settings;
    private final Clock clock;

    Uninvolved(
            Appealables appealables,
            PanelRows panel,
            People people,
            Ledger ledger,
            Documents documents,
            AppealSettings settings,
            Clock clock) {
        this.appealables = appealables;
        this.panel = panel;
        this.people = people;
        this.ledger = ledger;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** Message key of what speaks against that person as a member; empty when nothing does. */
    public Optional<String> against(Appeal appeal, String person, ChosenBy by) {
        return against(known(appeal), person, by);
    }

    /** What does not depend on who is asked about. */
    private record Known(Appeal appeal, Set<String> wrote, Set<String> named, List<String> above) {}

    private Known known(Appeal appeal) {
        return new Known(
                appeal,
                wrote(appeal.originalId()),
                panel.of(appeal.caseId()).stream().map(PanelSeat::personId).collect(Collectors.toSet()),
                people.above(appeal.personId()));
    }

    private Optional<String> against(Known known, String person, ChosenBy by) {
        Appeal appeal = known.appeal();
        if (known.named().contains(person)) {
            return Optional.of(PREFIX + "namedBefore");
        }
        if (known.wrote().contains(person)
                || appealables.of(appeal).tookPart(appeal.originalId(), person)
                || person.equals(appeal.deciderId())) {
            return Optional.of(PREFIX + (person.equals(appeal.personId()) ? "self" : "tookPart"));
        }
        return standing(known, person)
                .or(() -> by == ChosenBy.HR && coolsOff(appeal, person)
                        ? Optional.of(PREFIX + "coolingOff")
                        : Optional.empty());
    }

    private Optional<String> standing(Known known, String person) {
        if (people.find(person).filter(Person::active).isEmpty()) {
            return Optional.of(PREFIX + "notHere");
        }
        if (person.equals(known.appeal().hrId())) {
            return Optional.of(PREFIX + "handles");
        }
        return known.above().contains(person) || people.isAbove(known.appeal().personId(), person)
                ? Optional.of(PREFIX + "line")
                : Optional.empty();
    }

    /** Everybody who did or wrote something in the original, for themselves or for another; looking at it is no part in it. */
    private Set<String> wrote(String originalId) {
        return Stream.concat(
                        ledger.of(originalId).stream()
                                .filter(entry -> !entry.kind().equals(Looks.VIEWED))
                                .flatMap(entry -> Stream.of(entry.actor(), String.valueOf(entry.onBehalfOf()))),
                        documents.of(originalId).stream()
                                .flatMap(document ->
                                        Stream.of(document.author(), String.valueOf(document.onBehalfOf()))))
                .collect(Collectors.toSet());
    }

    private boolean coolsOff(Appeal appeal, String person) {
        return panel.satElsewhereSince(
                person,
                appeal.caseId(),
                clock.instant()
                        .atOffset(ZoneOffset.UTC)
                        .minusMonths(settings.coolingOffMonths())
                        .toInstant());
    }

    public int coolingOffMonths() {
        return settings.coolingOffMonths();
    }

    /** Some whom Library HR could name, in the order of their names; never more than so many. */
    public List<Person> some(Appeal appeal, int atMost) {
        Known known = known(appeal);
        return people.active().stream()
                .filter(person -> against(known, person.id(), ChosenBy.HR).isEmpty())
                .limit(atMost)
                .toList();
    }

    /**
     * Who in Library HR handles an appeal against that decision: somebody without a part in the case.
     *
     * @return person id; empty when nobody is left
     */
    Optional<String> handler(Decision decision) {
        Appealable kind = appealables.of(decision.process());
        return people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(person -> !person.equals(decision.personId()) && !person.equals(decision.deciderId()))
                .filter(person -> !kind.tookPart(decision.caseId(), person))
                .filter(person -> !people.isAbove(person, decision.personId()))
                .findFirst();
    }
}
