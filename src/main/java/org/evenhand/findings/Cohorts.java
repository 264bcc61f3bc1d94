package org.evenhand.findings;

import java.util.List;
import java.util.Optional;

/** The cycles, or the rounds, that there are; told by the capability that has them. */
public interface Cohorts {

    /** The finished ones, the newest first. */
    List<Cohort> finished();

    /** One of them, finished or not. */
    Optional<Cohort> find(String id);
}
