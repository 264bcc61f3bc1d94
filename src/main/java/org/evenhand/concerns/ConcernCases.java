package org.evenhand.concerns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Cases of every kind that a concern can be about. */
@Component
class ConcernCases {

    private final List<ConcernedCases> kinds;
    private final Ledger ledger;

    ConcernCases(List<ConcernedCases> kinds, Ledger ledger) {
        this.kinds = kinds;
        this.ledger = ledger;
    }

    /** @throws Refusal MISSING when there is no such case, or the person is not in it */
    Concerned in(String caseId, Actor actor) {
        return kinds.stream()
                .flatMap(kind -> kind.find(caseId).filter(found -> kind.isIn(caseId, actor)).stream())
                .findFirst()
                .orElseThrow(ConcernCases::missing);
    }

    Concerned of(Concern concern) {
        return find(concern.aboutCase()).orElseThrow(ConcernCases::missing);
    }

    private Optional<Concerned> find(String caseId) {
        return kinds.stream().flatMap(kind -> kind.find(caseId).stream()).findFirst();
    }

    /** Who has or had a part in it or in the one it goes back to, or has done anything there. */
    Predicate<String> tookPart(String caseId) {
        ConcernedCases kind = kinds.stream()
                .filter(one -> one.find(caseId).isPresent())
                .findFirst()
                .orElseThrow(ConcernCases::missing);
        // looking at a case gives nobody a part in it
        Set<String> acted = ledger.of(caseId).stream()
                .filter(entry -> !entry.kind().equals(Looks.VIEWED))
                .map(LedgerEntry::actor)
                .collect(Collectors.toSet());
        Predicate<String> took = person -> acted.contains(person) || kind.tookPart(caseId, person);
        return kind.goesBackTo(caseId)
                .map(original -> took.or(tookPart(original)))
                .orElse(took);
    }

    private static Refusal missing() {
        return Refusal.because(Kind.MISSING, "concerns.refused.noCase");
    }
}
