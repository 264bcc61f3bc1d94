package org.evenhand.cycles;

import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.shared.Refusal;

/** Opens one person's review in a cycle. */
public interface ReviewLauncher {

    /**
     * Tells, without opening anything, whether the review could be opened as things stand: HR reads it before the
     * launch.
     *
     * @param line who is above the person
     * @throws Refusal the one that {@link #open} would throw
     */
    default void check(ReviewCycle cycle, Person person, ReportingLine line) {}

    /**
     * Opens the review within the caller's transaction. It refuses before it starts a process: what it wrote to the
     * database before a refusal is rolled back, what it told the engine is not.
     *
     * @param line who is above the person
     * @param by who confirmed the launch
     * @return the id of the new case
     * @throws Refusal when this person's review cannot be opened, with the reason HR is shown; everybody else's goes on
     */
    String open(ReviewCycle cycle, Person person, ReportingLine line, Actor by);
}
