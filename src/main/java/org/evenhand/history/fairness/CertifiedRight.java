package org.evenhand.history.fairness;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one right was kept.
 *
 * @param state of its last offer, or why there is none
 * @param reason for having no offer, as a code; null when there is one
 * @param offers the earliest first; a case that was opened again offers again
 */
public record CertifiedRight(CaseRight right, State state, @Nullable String reason, List<Offer> offers) {

    public CertifiedRight {
        offers = List.copyOf(offers);
    }

    /** The offer that its state is of; null when there is none. */
    public @Nullable Offer last() {
        return offers.isEmpty() ? null : offers.get(offers.size() - 1);
    }

    /** Message key of what the last day of an offer is. */
    public String untilKey() {
        return right.nature() == CaseRight.Nature.BEFORE ? "fairness.offer.notBefore" : "fairness.offer.until";
    }

    Map<String, Object> fields() {
        return Map.of(
                "right",
                right.name(),
                "state",
                state.name(),
                "reason",
                reason == null ? "" : reason,
                "offers",
                offers.stream().map(Offer::fields).toList());
    }
}
