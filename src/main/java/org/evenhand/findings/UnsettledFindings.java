package org.evenhand.findings;

import java.util.Collection;
import java.util.List;
import org.evenhand.cycles.EarlierFindings;
import org.evenhand.cycles.ReviewCycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What keeps the next cycle of a staff category, or the next round of a rank, from opening. */
@Component
public class UnsettledFindings implements EarlierFindings {

    private final FindingRows rows;

    UnsettledFindings(FindingRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> unsettledBefore(ReviewCycle cycle) {
        return of(rows.otherCycles(cycle.staffCategory(), cycle.id()));
    }

    /** What was found of those cycles or rounds and lacks an owner who is here, a disposition or a day. */
    @Transactional(readOnly = true)
    public List<String> of(Collection<String> cohortIds) {
        return rows.unsettled(cohortIds).stream()
                .map(finding -> finding.content().text())
                .toList();
    }
}
