package org.evenhand.history.versions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.history.SeenCase;
import org.evenhand.history.difference.DocumentDifference;

/**
 * A version of a document with the one before it.
 *
 * @param of message key of what the case is, with a place for the name of whom it is about
 * @param address of the later version; where the case has no page for it, of the case
 */
public record ChangedVersions(SeenCase seen, String of, String address, Version before, Version after) {

    public DocumentDifference difference() {
        return DocumentDifference.between(before.answers(), after.answers());
    }

    /** Person ids of everybody to be named. */
    public List<String> people() {
        return Stream.of(seen.personId(), before.author(), after.author())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
