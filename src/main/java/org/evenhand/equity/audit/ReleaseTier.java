package org.evenhand.equity.audit;

import java.util.List;
import org.evenhand.equity.release.Tier;

/** For whom an audit is released. */
public enum ReleaseTier {
    /** Library HR, and everybody who works here. */
    EVERYONE(Tier.HR, Tier.EVERYONE),
    HR(Tier.HR),
    /** Nobody beyond the equity analysts. */
    NOBODY;

    private final List<Tier> tiers;

    ReleaseTier(Tier... tiers) {
        this.tiers = List.of(tiers);
    }

    /** The tiers at which its tables leave. */
    public List<Tier> tiers() {
        return tiers;
    }

    /** Message key of its words. */
    public String key() {
        return "audits.released." + name();
    }
}
