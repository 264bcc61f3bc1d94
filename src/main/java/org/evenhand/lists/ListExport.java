package org.evenhand.lists;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;

/** A list of Library HR that can be taken out whole, with the filters of its page and the rights of whoever looks at it. */
public interface ListExport {

    /** Its name in the address, in the ledger and of the file. */
    String name();

    /** Message keys of the heads of its columns. */
    List<String> columns();

    /** @throws org.evenhand.shared.Refusal INVALID for filters that the page complains of, before anything is written */
    default void check(Map<String, String> filters) {}

    /**
     * Every line that the page shows, page after page.
     *
     * @param filters of the page as they were typed     */
    void write(Map<String, String> filters, Actor actor, Lines to) throws IOException;
}
