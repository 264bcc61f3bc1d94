package org.evenhand.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One named element of a drawing.
 *
 * @param id of the element
 * @param lane who acts; empty where the drawing has no lanes
 * @param ways where it goes on
 * @param notes annotations attached to it
 * @param properties extension properties by name
 */
public record DrawnStep(
        String id,
        Kind kind,
        String name,
        String lane,
        List<Way> ways,
        List<String> notes,
        Map<String, String> properties) {

    /** What an element is to a reader. */
    public enum Kind {
        START,
        PERSON,
        AUTOMATIC,
        QUESTION,
        EVENT,
        END
    }

    /**
     * One way on.
     *
     * @param when the answer to the question, or the event that is awaited meanwhile; empty where there is one way only
     * @param to names of the elements it leads to, joins left out
     */
    public record Way(String when, List<String> to) {}

    public boolean isActivity() {
        return kind == Kind.PERSON || kind == Kind.AUTOMATIC;
    }

    /** An extension property, absent when it is not there or says nothing. */
    public Optional<String> property(String propertyName) {
        return Optional.ofNullable(properties.get(propertyName)).filter(value -> !value.isBlank());
    }
}
