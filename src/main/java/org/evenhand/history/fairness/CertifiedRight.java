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
