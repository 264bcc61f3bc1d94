package org.evenhand.board;

import java.util.List;
import java.util.Map;
import org.evenhand.criteria.CriteriaPublished;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.RunningUse;
import org.evenhand.cycles.CriteriaOfCycles;
import org.evenhand.cycles.Cycles;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.CriteriaReplacements;
import org.evenhand.reviews.CriteriaReplacements.Open;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new version of a criteria set takes the place of the earlier one in every running cycle: whoever joins is rated by it from
 * now on, and the open reviews follow in batches. Source: equity.md, criteria-frozen.
 */
@Component
class CriteriaSuccession implements RunningUse {

    private final CriteriaOfCycles criteriaOfCycles;
    private final CriteriaReplacements replacements;
    private final Cycles cycles;
    private final BulkActions actions;
    private final BulkRows rows;
    private final Ledger ledger;

    CriteriaSuccession(
            CriteriaOfCycles criteriaOfCycles,
            CriteriaReplacements replacements,
            Cycles cycles,
            BulkActions actions,
            BulkRows rows,
            Ledger ledger) {
        this.criteriaOfCycles = criteriaOfCycles;
        this.replacements = replacements;
        this.cycles = cycles;
        this.actions = actions;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Cycle> of(CriteriaSet version) {
        return criteriaOfCycles.runningByAnotherVersionOf(version).stream()
                .map(id -> counted(id, version))
                .toList();
    }

    private Cycle counted(String cycleId, CriteriaSet version) {
        Open open = replacements.openIn(cycleId, version);
        return new Cycle(cycleId, cycles.get(cycleId).name(), open.rated(), open.unrated());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CriteriaPublished published) {
        criteriaOfCycles.runningByAnotherVersionOf(published.set()).forEach(cycleId -> follow(cycleId, published));
    }

    private void follow(String cycleId, CriteriaPublished published) {
        if (published.reason().isBlank()) {
            throw Refusal.because(
                    Kind.INVALID,
                    "criteria.refused.reasonForReviews",
                    published.set().name());
        }
        rows.lockCycle(cycleId);
        List<String> open = replacements.following(cycleId, published.set());
        criteriaOfCycles.use(cycleId, published.set());
        ledger.append(
                cycleId,
                Entry.by(
                        published.by(),
                        "cycleCriteriaReplaced",
                        Map.of(
                                "to",
                                published.set().id(),
                                "version",
                                published.set().version(),
                                "reviews",
                                open.size())));
        if (!open.isEmpty()) {
            actions.follow(cycleId, published.set(), open, published.reason(), published.by());
        }
    }
}
