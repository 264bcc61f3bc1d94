package org.evenhand.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Cycles and rounds together. */
@Component
class CohortsOfAll {

    private final List<Cohorts> kinds;

    CohortsOfAll(List<Cohorts> kinds) {
        this.kinds = kinds;
    }

    /** The finished ones, the newest first. */
    List<Cohort> finished() {
        return kinds.stream()
                .flatMap(kind -> kind.finished().stream())
                .sorted(Comparator.comparing(Cohort::to).reversed().thenComparing(Cohort::name))
                .toList();
    }

    /** @throws Refusal MISSING when there is no such cycle or round */
    Cohort get(String id) {
        return kinds.stream()
                .map(kind -> kind.find(id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "findings.refused.noCohort"));
    }
}
