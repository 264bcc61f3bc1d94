package org.evenhand.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Ids of rows that are many and that are written and read beside those of the same hour, as reviews and notices are:
 * their keys stand together in an index, whose pages are then few. They tell when they were made, to the millisecond;
 * a row whose time nobody may learn needs {@link java.util.UUID#randomUUID}. Source: RFC 9562, version 7.
 */
public final class Ids {

    private static final NoArgGenerator BY_TIME = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, 36 characters; later ones of this process sort after it. */
    public static String next() {
        return BY_TIME.generate().toString();
    }
}
