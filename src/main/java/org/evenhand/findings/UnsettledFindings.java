package org.evenhand.findings;

import java.util.List;
import org.evenhand.cycles.EarlierFindings;
import org.evenhand.cycles.ReviewCycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What keeps the next cycle of a staff category from opening. */
@Component
class UnsettledFindings implements EarlierFindings {

    private final FindingRows rows;

    UnsettledFindings(FindingRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> unsettledBefore(ReviewCycle cycle) {
        return rows.unsettled(cycle.staffCategory(), cycle.id()).stream()
                .map(finding -> finding.content().text())
                .toList();
    }
}
