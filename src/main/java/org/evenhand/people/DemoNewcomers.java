package org.evenhand.people;

import java.util.List;

/** People of the demonstration who begin while its cycle runs. */
@FunctionalInterface
public interface DemoNewcomers {

    /** Imports a roster with them in it and lets them sign in; their ids. */
    List<String> arrive();
}
