package org.evenhand.cycles;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the opening checkpoint of a planned cycle would work with if it were launched now. Writes nothing. */
@Service
@Transactional(readOnly = true)
public class OpeningPreview {

    private final OpeningFacts facts;
    private final CycleLeads leads;

    OpeningPreview(OpeningFacts facts, CycleLeads leads) {
        this.facts = facts;
        this.leads = leads;
    }

    /** The counts that its rules look at. */
    public Map<String, Object> facts(String cycleId) {
        return facts.facts(cycleId);
    }

    /** Person id of who would decide about a waiver; empty when HR is one person. */
    public Optional<String> secondPerson(ReviewCycle cycle) {
        return leads.secondPerson(cycle);
    }
}
