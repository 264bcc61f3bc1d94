package org.evenhand.board;

import java.util.List;
import org.evenhand.shared.Refusal;

/**
 * Why it was not done for one of many.
 *
 * @param reasonKey message key
 */
public record NotDone(String reasonKey, List<Object> reasonArguments) {

    public NotDone {
        reasonArguments = List.copyOf(reasonArguments);
    }

    static NotDone because(String key) {
        return new NotDone(key, List.of());
    }

    static NotDone because(Refusal refusal) {
        return new NotDone(refusal.key(), refusal.arguments());
    }

    /** One of the items that were refused. */
    public record Item(int number, String target, NotDone reason) {}
}
