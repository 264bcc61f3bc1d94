package org.evenhand.cycles;

import java.util.List;
import org.evenhand.shared.Refusal;

/**
 * Somebody whose review could not be opened.
 *
 * @param number place in the launch; 0 before it
 * @param reasonKey message key of the reason
 */
public record NotOpened(int number, String personId, String reasonKey, List<String> reasonArguments) {

    static NotOpened because(int number, String personId, Refusal reason) {
        var arguments = reason.arguments().stream().map(Object::toString).toList();
        return new NotOpened(number, personId, reason.key(), arguments);
    }
}
