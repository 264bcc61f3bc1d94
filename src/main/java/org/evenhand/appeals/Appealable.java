package org.evenhand.appeals;

import java.util.List;
import java.util.Optional;
import org.evenhand.people.Actor;

/** A kind of cases whose decisions can be appealed. */
interface Appealable {

    String process();

    /** The decision of that case; empty while there is none that the employee was told of. */
    Optional<Decision> of(String caseId);

    /** The decisions about a person, the newest first. */
    List<Decision> about(String personId);

    /** Whether the person had a part in the case, whatever they wrote there. */
    boolean tookPart(String caseId, String personId);

    /** Names of the steps from which cases of this kind can be done again, in their order. */
    List<String> steps();

    /** Those from which this one can be done again now. */
    List<String> steps(String caseId);

    /**
     * The step that was named, or the last one before it from which the case can be done again now: what was to be repeated
     * is, and a little more.
     */
    default String nearest(String caseId, String named) {
        List<String> now = steps(caseId);
        return steps().stream()
                .limit(steps().indexOf(named) + 1L)
                .filter(now::contains)
                .reduce((earlier, later) -> later)
                .orElse(named);
    }

    /**
     * Opens the case again; what was written stays as it is, and everybody in it is told.
     *
     * @param by who in Library HR does so
     * @throws org.evenhand.shared.Refusal MOVED_ON or NOT_ALLOWED when it is open already
     */
    void openAgain(String caseId, Again again, Actor by);

    /** Lets what the panel found right join the record of the case. */
    void putRight(String caseId, Finding finding, Actor by);

    /** What was wrong in the record, and what is right; in words that do not say that somebody appealed. */
    record Finding(String wrong, String right) {}

    /** What the panel reads, the oldest first. */
    List<Original> original(String caseId);

    /** Where the employee sees the case. */
    String addressOf(String caseId);
}
