package org.evenhand.engine;

import java.util.Set;

/**
 * The words a process definition may use, declared by the capability that starts it as a Spring bean. The start fails
 * when a definition names another variable, and when a process has no vocabulary.
 */
public interface ProcessVocabulary {

    /** Id of the process, for instance {@code annualReview}. */
    String processId();

    /** Every variable that conditions and expressions may name, the {@link #people()} included or not. */
    Set<String> variables();

    /** The variables that hold a person id: only these can be an assignee. */
    Set<String> people();
}
