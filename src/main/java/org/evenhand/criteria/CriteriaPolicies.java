package org.evenhand.criteria;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every rule about criteria sets, in the order in which people read what they have to say. */
@Component
class CriteriaPolicies {

    private final List<CriteriaPolicy> policies;

    CriteriaPolicies(CriteriaSettings settings) {
        policies = List.of(
                new UniqueNames(),
                new WeightsSumToHundred(),
                new AnchoredCriteria(settings),
                new ContributionOptional(settings),
                new LabelledScale(settings),
                new ValuesNamed(settings));
    }

    List<CriteriaFinding> examine(CriteriaDraft set) {
        return policies.stream().flatMap(policy -> policy.examine(set)).toList();
    }
}
