package org.evenhand.promotions;

import java.time.Instant;
import java.util.Optional;
import org.evenhand.committees.Committees;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.people.Delegations;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which capacity somebody looks at a promotion; whoever sits in its committee is nothing else in it. */
@Component
class PromotionReaders {

    private final PromotionPhases phases;
    private final Committees committees;
    private final CaseConflicts conflicts;
    private final PastPromotionParts past;
    private final Delegations delegations;
    private final PromotionPartPolicy policy;

    PromotionReaders(
            PromotionPhases phases,
            Committees committees,
            CaseConflicts conflicts,
            PastPromotionParts past,
            Delegations delegations,
            PromotionPartPolicy policy) {
        this.phases = phases;
        this.committees = committees;
        this.conflicts = conflicts;
        this.past = past;
        this.delegations = delegations;
        this.policy = policy;
    }

    /** The candidate always; everybody else only what may be known, and once it is broken off HR alone. */
    PromotionReader of(Promotion promotion, Actor actor) {
        String person = actor.personId();
        if (promotion.isOf(person)) {
            return PromotionReader.CANDIDATE;
        }
        if (!promotion.state().isShared() || conflicts.has(promotion.caseId(), person)) {
            return PromotionReader.NOBODY;
        }
        if (!promotion.state().isBrokenOff()) {
            PromotionReader judge = judging(promotion, person);
            if (judge != PromotionReader.NOBODY) {
                return judge;
            }
        }
        if (isMember(promotion, person)) {
            boolean inspected = PromotionReader.MEMBER.phases().contains(phases.of(promotion));
            return inspected ? PromotionReader.MEMBER : PromotionReader.NOBODY;
        }
        if (actor.has(Role.HR)) {
            return PromotionReader.HR;
        }
        return promotion.state().isBrokenOff() ? PromotionReader.NOBODY : once(promotion, person);
    }

    private static PromotionReader judging(Promotion promotion, String person) {
        if (person.equals(promotion.directorId())) {
            return PromotionReader.DIRECTOR;
        }
        return person.equals(promotion.recommenderId()) ? PromotionReader.RECOMMENDER : PromotionReader.NOBODY;
    }

    /** Who acts for somebody with a part, and who had one: the latter up to the moment it ended. */
    private PromotionReader once(Promotion promotion, String person) {
        if (committees.hasSat(promotion.caseId(), person)) {
            return PromotionReader.NOBODY;
        }
        return delegatedBy(promotion, person)
                .map(PromotionRole::reader)
                .or(() -> last(promotion, person).map(part -> part.role().reader()))
                .filter(reader -> reader != PromotionReader.HR)
                .orElse(PromotionReader.NOBODY);
    }

    private Optional<PromotionRole> delegatedBy(Promotion promotion, String person) {
        return promotion.state().isOver()
                ? Optional.empty()
                : delegations.runningTo(person).stream()
                        .flatMap(delegation -> PromotionRole.of(promotion, delegation.personId()).stream())
                        .filter(role -> policy.standing(promotion, role, person).isEmpty())
                        .findFirst();
    }

    private Optional<PastPromotionPart> last(Promotion promotion, String person) {
        return past.of(promotion.caseId(), person).stream().reduce((first, second) -> second);
    }

    /** Until when a reader reads who had a part and has none; null for everybody else. */
    @Nullable
    Instant until(Promotion promotion, PromotionReader reader, Actor actor) {
        String person = actor.personId();
        boolean present = reader == PromotionReader.CANDIDATE
                || reader == PromotionReader.MEMBER
                || reader == PromotionReader.HR
                || judging(promotion, person) != PromotionReader.NOBODY
                || delegatedBy(promotion, person).isPresent();
        return present
                ? null
                : last(promotion, person).map(PastPromotionPart::endedAt).orElse(null);
    }

    /** Until the case is decided, and only while they sit: who has a conflict, or has left, reads nothing any more. */
    private boolean isMember(Promotion promotion, String person) {
        return promotion.state() == PromotionState.CONSIDERED && committees.isSitting(promotion.caseId(), person);
    }
}
