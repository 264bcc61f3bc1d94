package org.evenhand.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process as it is drawn, for those who read it: the newest version, whether it runs or only shows how something was.
 *
 * @param name of the file without its ending, for instance {@code annual-review}
 * @param processKey for instance {@code annualReview}
 * @param executable whether cases run on it
 * @param versionTag null for one that does not run
 * @param steps tasks, questions and events in the order of the file
 * @param remarks annotations that belong to no single element
 * @param bpmn the file
 */
public record Drawing(
        String name,
        String processKey,
        String title,
        String documentation,
        boolean executable,
        @Nullable String versionTag,
        List<DrawnStep> steps,
        List<String> remarks,
        String bpmn) {

    /** The step with this element id. */
    public Optional<DrawnStep> step(String elementId) {
        return steps.stream().filter(step -> step.id().equals(elementId)).findFirst();
    }

    /** The tasks and calls, in the order of the file. */
    public List<DrawnStep> activities() {
        return steps.stream().filter(DrawnStep::isActivity).toList();
    }

    /** At which place, counted from 1, an activity stands. */
    public int numberOf(DrawnStep activity) {
        return activities().indexOf(activity) + 1;
    }
}
