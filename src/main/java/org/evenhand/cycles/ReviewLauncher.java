package org.evenhand.cycles;

import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.shared.Refusal;

/** Opens one person's review in a cycle. */
public interface ReviewLauncher {

    /**
     * Opens the review within the caller's transaction. It refuses before it starts a process: what it wrote to the
     * database before a refusal is rolled back, what it told the engine is not.
     *
     * @param by who confirmed the launch
     * @return the id of the new case
     * @throws Refusal when this person's review cannot be opened, with the reason HR is shown; everybody else's goes on
     */
    String open(ReviewCycle cycle, Person person, Actor by);
}
