package org.evenhand.lists;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a list, one after the other. */
@FunctionalInterface
public interface Lines {

    /**
     * @param cells a text, a number, a day, a moment, a {@link Word} or a {@link PersonName}, as many as there are columns; null
     *     for an empty one
     */
    void add(@Nullable Object... cells) throws IOException;
}
