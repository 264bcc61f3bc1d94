package org.evenhand.promotions;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** In which capacity somebody looks at a promotion, and in which phases; {@link PromotionReaders} says in which. */
public enum PromotionReader {
    CANDIDATE(EnumSet.allOf(PromotionPhase.class)),
    RECOMMENDER(PromotionPhase.between(PromotionPhase.PREPARING, PromotionPhase.UNDER_APPEAL)),
    /** Sits in the committee, and has declared to have no conflict; reads nothing the candidate has not inspected. */
    MEMBER(PromotionPhase.between(PromotionPhase.COMMITTEE, PromotionPhase.REVIEWED)),
    DIRECTOR(PromotionPhase.between(PromotionPhase.PREPARING, PromotionPhase.UNDER_APPEAL)),
    HR(PromotionPhase.between(PromotionPhase.PREPARING, PromotionPhase.BROKEN_OFF)),
    /** Looks at the decision because somebody appealed, and reads what the director could read. */
    PANEL(EnumSet.of(PromotionPhase.UNDER_APPEAL)),
    /** Told that there is no such case. */
    NOBODY(EnumSet.noneOf(PromotionPhase.class));

    private final Set<PromotionPhase> phases;

    PromotionReader(Set<PromotionPhase> phases) {
        this.phases = Collections.unmodifiableSet(phases);
    }

    /** Everybody who ever reads something. */
    public static List<PromotionReader> all() {
        return List.of(CANDIDATE, RECOMMENDER, MEMBER, DIRECTOR, HR, PANEL);
    }

    /** In which phases the case is there for the reader at all. */
    Set<PromotionPhase> phases() {
        return phases;
    }

    /** Whether the reader judges, so that nothing of somebody in a conflict of interest may reach them. */
    boolean judges() {
        return this == RECOMMENDER || this == MEMBER || this == DIRECTOR || this == PANEL;
    }

    /** Whether the reader sees what single members do in the committee, short of their votes. */
    boolean seesCommittee() {
        return this == MEMBER || this == HR;
    }

    /** Whether the reader reads late material before it is judged. */
    boolean readsNewMaterial() {
        return this == CANDIDATE || this == HR;
    }

    /** Message key of the name. */
    public String key() {
        return "promotions.reader." + this;
    }

    /** All with a part. */
    static Set<PromotionReader> everybody() {
        return EnumSet.of(CANDIDATE, RECOMMENDER, MEMBER, DIRECTOR, HR);
    }

    static Set<PromotionReader> withoutMembers() {
        return EnumSet.of(CANDIDATE, RECOMMENDER, DIRECTOR, HR);
    }

    static Set<PromotionReader> withoutRecommender() {
        return EnumSet.of(CANDIDATE, DIRECTOR, HR);
    }
}
