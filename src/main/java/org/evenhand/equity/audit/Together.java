package org.evenhand.equity.audit;

import java.time.Instant;
import java.util.List;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeSource;
import org.evenhand.equity.OutcomeStage;

/** What several capabilities tell of one kind, as one: the stages one after the other. */
record Together(OutcomeKind kind, List<OutcomeSource> sources) implements OutcomeSource {

    Together {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalStateException("nobody tells the outcomes of " + kind);
        }
    }

    @Override
    public List<OutcomeStage> stages() {
        return sources.stream().flatMap(source -> source.stages().stream()).toList();
    }

    @Override
    public List<Outcome> of(String cohortId, Instant lockedAt) {
        return sources.stream()
                .flatMap(source -> source.of(cohortId, lockedAt).stream())
                .toList();
    }
}
