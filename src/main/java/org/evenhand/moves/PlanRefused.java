package org.evenhand.moves;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.Objection;

/** A plan cannot stand as it is; it names each step that is wrong. */
public final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UnplacedStep> unplaced;
    private final transient Map<String, Objection> objections;

    PlanRefused(List<UnplacedStep> unplaced, Map<String, Objection> objections) {
        super("steps " + unplaced.stream().map(UnplacedStep::step).toList() + " " + objections.keySet());
        this.unplaced = List.copyOf(unplaced);
        this.objections = Map.copyOf(objections);
    }

    /** Steps at which cases stand and for which the plan says nothing. */
    public List<UnplacedStep> unplaced() {
        return unplaced;
    }

    /** The steps that cannot go where they would, each with that place. */
    public String names() {
        return Objection.names(objections.values());
    }

    /** What is wrong with where a step would go, by id of the step. */
    public Map<String, Objection> objections() {
        return objections;
    }
}
