package org.evenhand.history;

import java.util.List;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.StepRecord;
import org.springframework.stereotype.Service;

/** Joins the ledger of a case with what the engine remembers of its steps; one query besides those of {@link Cases}. */
@Service
public class Timelines {

    private final CaseHistory history;
    private final EntryWords words;

    Timelines(CaseHistory history, EntryWords words) {
        this.history = history;
        this.words = words;
    }

    public Timeline of(OpenedCase opened) {
        List<StepRecord> steps = history.steps(opened.caseId());
        return new TimelineBuilder(opened, steps, words).build();
    }
}
