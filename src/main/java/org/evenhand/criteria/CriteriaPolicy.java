package org.evenhand.criteria;

import java.util.stream.Stream;

/** One rule about criteria sets. */
interface CriteriaPolicy {

    /** What the rule has to say, in the order of the set; nothing when it is kept. */
    Stream<CriteriaFinding> examine(CriteriaDraft set);
}
