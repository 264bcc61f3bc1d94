package org.evenhand.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a process with everything about it that matters to those who take part.
 *
 * @param id stable from version to version
 * @param name empty for one that only joins or splits; a way is named by what it joins
 * @param facts what is said of it, in the order of {@link Fact}
 */
public record ModelElement(String id, Kind kind, String name, Map<Fact, String> facts) {

    /** What an element is to a reader. */
    public enum Kind {
        STEP,
        CALL,
        AUTOMATIC,
        TABLE,
        EVENT,
        TIMER,
        QUESTION,
        START,
        END,
        PART,
        WAY
    }

    /** What can be said of an element. */
    public enum Fact {
        NAME,
        TYPE,
        LANE,
        PART_OF,
        ASSIGNEE,
        FORM,
        DUE,
        CALLS,
        ASKS,
        DOES,
        WHEN,
        AT,
        STOPS,
        MANY,
        FROM,
        TO,
        OTHERWISE,
        MORE,
        NOTES;

        /** Whether what is said is the id of another element. */
        public boolean isElement() {
            return this == PART_OF || this == AT || this == FROM || this == TO || this == OTHERWISE;
        }
    }

    public ModelElement {
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facts));
    }

    /** Its name, or its id when it has none. */
    public String words() {
        return name.isEmpty() ? id : name;
    }

    public Optional<String> fact(Fact asked) {
        return Optional.ofNullable(facts.get(asked));
    }
}
