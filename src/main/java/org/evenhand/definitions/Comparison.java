package org.evenhand.definitions;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.Drawing;

/**
 * A process as it was beside its redesign.
 *
 * @param redesign empty while it is not drawn
 */
public record Comparison(String key, Drawing incumbent, Optional<Drawing> redesign, List<Row> rows) {

    /**
     * What belongs together on both sides; a side without steps has nothing of the kind.
     *
     * @param key of its messages: what it is about, what changes, where the redesign lets a person answer
     */
    public record Row(String key, List<ComparedStep> incumbent, List<ComparedStep> redesign) {}
}
