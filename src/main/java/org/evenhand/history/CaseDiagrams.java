package org.evenhand.history;

import java.util.List;
import org.evenhand.engine.CaseDiagram;
import org.evenhand.engine.CaseHistory;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/** The pictures of a case: its own process, and each run of the checkpoint for those who may read what came of it. */
@Service
public class CaseDiagrams {

    private final CaseHistory history;

    CaseDiagrams(CaseHistory history) {
        this.history = history;
    }

    /** The case's own first. */
    public List<CaseDiagram> of(OpenedCase opened) {
        boolean checkpoints = opened.isAudit() || mayReadCheckpoints(opened);
        return history.diagrams(opened.caseId()).stream()
                .filter(diagram -> checkpoints || !diagram.processKey().equals(ReviewDocument.CHECKPOINT))
                .toList();
    }

    /**
     * One of them.
     *
     * @param part counted from 1
     * @throws Refusal MISSING when there are not so many
     */
    public CaseDiagram one(OpenedCase opened, int part) {
        return of(opened).stream()
                .skip(Math.max(0, part - 1L))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.refused.noDiagram"));
    }

    private static boolean mayReadCheckpoints(OpenedCase opened) {
        return opened.chain().entries().stream()
                .filter(entry -> entry.kind().equals(EntryWords.CHECKPOINT_EVALUATED))
                .map(LedgerEntry::at)
                .allMatch(opened.readable()::mayReadCheckpointAt);
    }
}
