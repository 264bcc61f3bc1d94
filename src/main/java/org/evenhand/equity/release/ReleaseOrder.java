package org.evenhand.equity.release;

import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A table, and to whom it is to be released.
 *
 * @param by person id
 * @param second person id of who opens the exact tier with them; null at the other tiers
 */
public record ReleaseOrder(FixedTable table, Tier tier, String by, @Nullable String second) {

    /** @throws Refusal NOT_ALLOWED for the exact tier without two different people */
    public ReleaseOrder {
        if (tier == Tier.EXACT && (second == null || second.equals(by))) {
            throw Refusal.because(Kind.NOT_ALLOWED, "equity.release.refused.twoPeople");
        }
    }

    /** A release to everyone or to Human Resources. */
    public static ReleaseOrder of(FixedTable table, Tier tier, String by) {
        return new ReleaseOrder(table, tier, by, null);
    }
}
