package org.evenhand.criteria;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every rule about criteria sets, in the order in which people read what they have to say. */
@Component
class CriteriaPolicies {

    private final List<CriteriaPolicy> policies;
    private final AnchoredCriteria anchored;

    CriteriaPolicies(CriteriaSettings settings) {
        anchored = new AnchoredCriteria(settings);
        policies = List.of(
                new UniqueNames(),
                new WeightsSumToHundred(),
                anchored,
                new ContributionOptional(settings),
                new LabelledScale(settings),
                new ValuesNamed(settings));
    }

    Soundness soundnessOf(CriteriaDraft set) {
        long fewest =
                set.criteria().stream().mapToLong(anchored::anchorsOf).min().orElse(0);
        long labelled =
                set.scale().stream().filter(point -> !point.label().isEmpty()).count();
        return new Soundness((int) fewest, (int) anchored.unanchoredTraits(set), (int) labelled);
    }

    boolean namesATrait(String label) {
        return anchored.traitIn(label).isPresent();
    }

    List<CriteriaFinding> examine(CriteriaDraft set) {
        return policies.stream().flatMap(policy -> policy.examine(set)).toList();
    }
}
