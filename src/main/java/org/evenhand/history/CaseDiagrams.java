package org.evenhand.history;

import java.util.List;
import org.evenhand.engine.CaseDiagram;
import org.evenhand.engine.CaseHistory;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/** The pictures of a case: its own process, and each that it called and the person may know of. */
@Service
public class CaseDiagrams {

    private final CaseHistory history;

    CaseDiagrams(CaseHistory history) {
        this.history = history;
    }

    /**
     * The case's own first.
     *
     * @throws Refusal MISSING when the case is not drawn for the person
     */
    public List<CaseDiagram> of(SeenHistory seen) {
        SeenHistory.Drawn drawn = seen.drawn();
        if (drawn.refused() != null) {
            throw Refusal.because(Kind.MISSING, drawn.refused());
        }
        return history.diagrams(seen.caseId(), drawn.opening()).stream()
                .filter(diagram -> !drawn.without().contains(diagram.processKey()))
                .toList();
    }

    /**
     * One of them.
     *
     * @param part counted from 1
     * @throws Refusal MISSING when there are not so many
     */
    public CaseDiagram one(SeenHistory seen, int part) {
        return one(of(seen), part);
    }

    /** The same of those that were asked for already. */
    public static CaseDiagram one(List<CaseDiagram> diagrams, int part) {
        return diagrams.stream()
                .skip(Math.max(0, part - 1L))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.refused.noDiagram"));
    }
}
