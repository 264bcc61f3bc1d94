package org.evenhand.criteria.web;

import java.util.List;
import org.evenhand.criteria.CriteriaFinding;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;

/**
 * What the policies have to say about a draft; about a published set they have spoken.
 *
 * @param hard stands in the way of publication
 * @param advice does not
 */
public record Findings(List<CriteriaFinding> hard, List<CriteriaFinding> advice) {

    static Findings of(CriteriaSets sets, CriteriaSet set) {
        List<CriteriaFinding> all = set.isPublished() ? List.of() : sets.examine(set.content());
        return new Findings(
                all.stream().filter(CriteriaFinding::isHard).toList(),
                all.stream().filter(finding -> !finding.isHard()).toList());
    }
}
