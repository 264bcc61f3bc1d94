package org.evenhand.promotions;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a promotion has come, as far as it matters for who reads what of it. */
public enum PromotionPhase {
    /** Told of the round, with no word said yet; only the candidate knows of the case. */
    DECLARING,
    /** Opted out, or put off; only the candidate ever knows. */
    NOT_CONSIDERED,
    /** The file is put together, up to the candidate’s first inspection; again, when everybody looks again. */
    PREPARING,
    /** Between the two inspections: the committee reads and votes. */
    COMMITTEE,
    /** The committee is done: the director weighs, the candidate inspects again and answers. */
    REVIEWED,
    /** Decided, and the candidate is not told yet. */
    DECIDED,
    TOLD,
    /** A panel looks at the decision. For everybody else nothing changes, and the case does not say so. */
    UNDER_APPEAL,
    /** Withdrawn, the candidate has left, or opened in error. */
    BROKEN_OFF;

    /** All of them in their order, for whoever shows them. */
    public static List<PromotionPhase> all() {
        return List.of(values());
    }

    /** The one by that name; before the committee reads, when there is none. */
    public static PromotionPhase named(String name) {
        return all().stream()
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElse(PREPARING);
    }

    /** Message key of its name. */
    public String key() {
        return "promotions.phase." + this;
    }

    static Set<PromotionPhase> between(PromotionPhase first, PromotionPhase last) {
        return Collections.unmodifiableSet(EnumSet.range(first, last));
    }
}
