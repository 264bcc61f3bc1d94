package org.evenhand.promotions.handover;

import java.util.List;
import org.evenhand.parts.ConflictRemoval;
import org.evenhand.parts.ConflictRemoval.Conflict;
import org.evenhand.parts.ConflictedCase;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPartPolicy;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.PromotionState;
import org.evenhand.promotions.Promotions;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest of those who recommend, decide or notify, declared or found: access ends and a substitute acts in
 * the same transaction; what was written stays sealed in the record, and is written anew. Source: processes.md, conflict of interest.
 */
@Service
public class PromotionConflicts {

    private final Promotions promotions;
    private final PromotionHandover handover;
    private final PromotionPartPolicy policy;
    private final ConflictRemoval removal;
    private final DoneAnew anew;
    private final People people;

    PromotionConflicts(
            Promotions promotions,
            PromotionHandover handover,
            PromotionPartPolicy policy,
            ConflictRemoval removal,
            DoneAnew anew,
            People people) {
        this.promotions = promotions;
        this.handover = handover;
        this.policy = policy;
        this.removal = removal;
        this.anew = anew;
        this.people = people;
    }

    /**
     * Somebody with a part declares a conflict of their own.
     *
     * @throws Refusal NOT_ALLOWED for whoever has no part, MOVED_ON when the case is over, or decided by them already
     */
    @Transactional
    public void declare(String caseId, String reason, Actor by) {
        remove(handover.open(caseId), Conflict.declared(reason, by));
    }

    /**
     * Library HR has found a conflict.
     *
     * @param expectedHolder who had the part when HR looked
     * @param substitute person id, or null for the next in the reporting line who may have the part
     * @throws Refusal INVALID with what speaks against the substitute, MOVED_ON when the case is over, or somebody else
     *     has the part by now
     */
    @Transactional
    public void found(
            String caseId,
            PromotionRole role,
            String expectedHolder,
            @Nullable String substitute,
            String reason,
            Actor by) {
        Promotion promotion = handover.open(caseId);
        if (!role.holder(promotion).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.parts.refused.changedMeanwhile");
        }
        remove(promotion, Conflict.found(expectedHolder, substitute, reason, by));
    }

    private void remove(Promotion promotion, Conflict conflict) {
        if (promotion.directorId().equals(conflict.personId()) && promotion.state() != PromotionState.CONSIDERED) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.parts.refused.decided");
        }
        List<PromotionRole> parts = removal.remove(new Conflicted(promotion), conflict);
        if (parts.isEmpty()) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.parts.refused.noPart");
        }
        parts.forEach(part -> anew.by(promotion.caseId(), part, conflict.by()));
    }

    /** The promotion with its parts as they are at each moment. */
    private final class Conflicted implements ConflictedCase<PromotionRole> {

        private final Promotion promotion;

        Conflicted(Promotion promotion) {
            this.promotion = promotion;
        }

        private Promotion now() {
            return promotions.get(promotion.caseId());
        }

        @Override
        public String caseId() {
            return promotion.caseId();
        }

        @Override
        public List<PromotionRole> partsOf(String personId) {
            return PromotionRole.of(promotion, personId);
        }

        /** Of Library HR anybody else; otherwise whoever is above the one who has the part. */
        @Override
        public List<String> line(PromotionRole part) {
            return part == PromotionRole.HR ? libraryHr() : people.above(part.holder(now()));
        }

        @Override
        public boolean mayHave(PromotionRole part, String personId) {
            return policy.against(now(), part, personId).isEmpty();
        }

        @Override
        public void require(PromotionRole part, String personId) {
            handover.require(now(), part, personId);
        }

        @Override
        public void handOn(PartChange<PromotionRole> change, Actor by) {
            handover.handOn(now(), change, by);
        }

        @Override
        public List<String> libraryHr() {
            return people.activeWith(Role.HR).stream()
                    .map(Person::id)
                    .filter(id -> !promotion.isOf(id))
                    .toList();
        }
    }
}
