package org.evenhand.casework;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;

/**
 * What a capability knows of one step of its process: what the form may show, which rules hold beyond the form, what is
 * kept and where the case goes next. Called inside the transaction, after the assignee was checked.
 */
public interface CaseStep {

    /** The process the step stands in, for instance {@code annualReview}. */
    String processKey();

    /** The step without the prefix of its element id, for instance {@code writeSelfReview}. */
    String step();

    /** What the form may show and not change: names, criteria, earlier documents as far as this step may see them. */
    Map<String, Object> context(OpenTask task);

    /** What the form holds before anybody wrote in it, by its keys; fixed lists have the rows given here. */
    default Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of();
    }

    /**
     * A draft as it fits the form now, when the rows of a fixed list are others than those it was written in.
     *
     * @param context what the form shows now
     */
    default Map<String, Object> fitted(Map<String, Object> draft, Map<String, Object> context) {
        return draft;
    }

    /** Rules of the domain that valid input still breaks; empty when all is well. */
    default List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return List.of();
    }

    /**
     * What the completed step leaves behind. May change the state of the case, in the same transaction.
     *
     * @throws org.evenhand.shared.Refusal when the case does not allow it
     */
    StepResult complete(OpenTask task, Map<String, Object> values);

    /**
     * Whether nobody is to learn whose answers these are. Then neither document nor ledger entry is written: the step
     * itself keeps what was answered, without its author, and whoever sent it gets no receipt and sees no case.
     */
    default boolean isAnonymous() {
        return false;
    }

    /** How drafts of that very task are kept: as they are typed, unless the step says otherwise. */
    default DraftCover cover(OpenTask task) {
        return DraftCover.NONE;
    }

    /** Under which name the draft of that very task is kept; its own where one person can have several of the step. */
    default String draft(OpenTask task) {
        return task.step();
    }

    /** Whether files can be attached to what is written; whoever reads the document then reads them. */
    default boolean takesFiles() {
        return false;
    }

    /** Message key of the sentence that says who will read this. */
    String readers();

    /** The same for that very task, where it differs from case to case. */
    default String readers(OpenTask task) {
        return readers();
    }
}
