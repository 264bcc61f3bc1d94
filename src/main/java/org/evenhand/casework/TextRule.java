package org.evenhand.casework;

import java.util.Collection;
import java.util.List;
import org.evenhand.engine.OpenTask;

/**
 * A rule about what somebody writes of another person, whatever the step. It is asked before the step is sent and told
 * afterwards, in the same transaction. Never asked about a step that is anonymous or sealed, because what it keeps would
 * tell of it.
 */
public interface TextRule {

    /** Words that need a reason before they are sent, as they stand in the texts; empty when there are none. */
    List<String> wordsIn(OpenTask task, Collection<String> texts);

    /**
     * Keeps that the texts were sent; the reason is in the document of the step.
     *
     * @param words those of {@link #wordsIn}, each kept with that reason
     * @param author person id of whoever wrote and sent them
     */
    void sent(OpenTask task, List<String> words, String author);

    /** Keeps that the author leaves the matter to Library HR and takes the words out. */
    void passedOn(OpenTask task, List<String> words, String author);
}
