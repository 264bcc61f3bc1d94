package org.evenhand.people.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an import does to one person. */
public enum ChangeKind {
    JOINING,
    RETURNING,
    CHANGING,
    LEAVING;

    /** The kind of that name, upper or lower case. */
    public static Optional<ChangeKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The kind as it stands in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
