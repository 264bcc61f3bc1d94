package org.evenhand.appeals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** The decisions of all kinds of cases. */
@Component
class Appealables {

    private final List<Appealable> kinds;

    Appealables(List<Appealable> kinds) {
        this.kinds = kinds;
    }

    Optional<Decision> find(String caseId) {
        return kinds.stream().flatMap(kind -> kind.of(caseId).stream()).findFirst();
    }

    /** The newest first. */
    List<Decision> about(String personId) {
        return kinds.stream()
                .flatMap(kind -> kind.about(personId).stream())
                .sorted(Comparator.comparing(Decision::decidedAt).reversed())
                .toList();
    }

    Appealable of(Appeal appeal) {
        return of(appeal.originalProcess());
    }

    Appealable of(String process) {
        return kinds.stream()
                .filter(kind -> kind.process().equals(process))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "appeals.refused.noDecision"));
    }

    /** Whether the decision it is about still stands: nobody has opened the case again. */
    boolean stands(Appeal appeal) {
        return of(appeal).of(appeal.originalId()).filter(appeal::isAbout).isPresent();
    }
}
