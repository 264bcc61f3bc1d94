package org.evenhand.record.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that has sealed.
 *
 * @param endorsement by which the key before it says that this one follows; null for the first, or when that key was lost
 */
public record KnownKey(VerifierKey key, @Nullable SignedNote endorsement, Instant firstUsedAt) {

    /** Whether that key says that this one takes its place. */
    public boolean isEndorsedBy(VerifierKey former) {
        return endorsement != null
                && endorsement.text().equals(SealKey.endorsing(key))
                && endorsement.isSignedBy(former);
    }
}
