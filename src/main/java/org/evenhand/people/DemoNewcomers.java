package org.evenhand.people;

import java.time.LocalDate;
import java.util.List;

/** People of the demonstration who begin while its cycle runs. */
@FunctionalInterface
public interface DemoNewcomers {

    /**
     * Imports a roster with them in it and lets them sign in; their ids.
     *
     * @param hired when the first of them was, on a project outside the roster; the others are as the roster has them
     */
    List<String> arrive(LocalDate hired);
}
