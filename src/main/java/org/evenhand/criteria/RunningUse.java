package org.evenhand.criteria;

import java.io.Serializable;
import java.util.List;

/** Which running cycles rate by earlier versions of a set; told by the capability that has the reviews. */
public interface RunningUse {

    /**
     * A cycle whose reviews follow a new version.
     *
     * @param rated open reviews whose criteria are rated, which go back to the rating
     * @param unrated open reviews that go on where they stand
     */
    record Cycle(String id, String name, long rated, long unrated) implements Serializable {}

    /** By name; empty when publishing the version changes nothing that runs. */
    List<Cycle> of(CriteriaSet version);
}
