package org.evenhand.notifications.feed;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying a secret.
 *
 * @param personId whose calendar it is, or null when it cannot be read
 * @param tooOften whether it could be read a little later
 */
public record Opening(@Nullable String personId, boolean tooOften) {

    /** No such secret, revoked, or its person has left: nobody is told which. */
    static final Opening UNKNOWN = new Opening(null, false);

    static final Opening TOO_OFTEN = new Opening(null, true);

    static Opening of(String personId) {
        return new Opening(personId, false);
    }
}
