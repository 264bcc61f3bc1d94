package org.evenhand.disclosure.lists;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines in one form. Cells are texts, numbers, days and moments. */
interface ListWriter {

    void heads(List<String> heads) throws IOException;

    void line(List<@Nullable Object> cells) throws IOException;

    void end() throws IOException;
}
