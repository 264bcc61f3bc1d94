package org.evenhand.equity.release;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which an aggregate leaves. Hides what the tier does not show, then whatever would give a hidden number away,
 * together with all earlier releases; writes the release down; only then hands the table out. Releases take turns: two at
 * once cannot both pass and together say too much.
 */
@Service
public class ReleaseGate {

    /**
     * Releases a table, once: whoever orders the same table for the same tier again gets what was released then.
     *
     * @throws org.evenhand.shared.Refusal MOVED_ON if another table was released under that id
     */
    @Transactional
    public ReleaseAnswer release(ReleaseOrder order) {
        throw new UnsupportedOperationException(order.table().id());
    }
}
