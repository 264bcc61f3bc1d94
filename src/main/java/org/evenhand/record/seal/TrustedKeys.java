package org.evenhand.record.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which of the keys that a file lists can be believed: those that the reader knows already, and what hangs together with
 * them because each key was named by the one before. A reader who knows none has to believe the first.
 */
public final class TrustedKeys {

    private final List<KnownKey> listed;
    private final boolean[] trusted;

    /** @param noted keys that the reader has from elsewhere; empty for none */
    public TrustedKeys(List<KnownKey> listed, Collection<VerifierKey> noted) {
        this.listed = List.copyOf(listed);
        trusted = new boolean[listed.size()];
        boolean[] follows = new boolean[trusted.length];
        for (int at = 1; at < trusted.length; at++) {
            follows[at] = listed.get(at).isEndorsedBy(listed.get(at - 1).key());
        }
        for (int at = 0; at < trusted.length; at++) {
            trusted[at] = noted.isEmpty() && at == 0
                    || noted.contains(listed.get(at).key())
                    || at > 0 && trusted[at - 1] && follows[at];
        }
        for (int at = trusted.length - 2; at >= 0; at--) {
            trusted[at] |= trusted[at + 1] && follows[at + 1];
        }
    }

    /** What is wrong with the signature; empty when a key that can be believed made it. */
    public Optional<String> complaint(SignedNote note) {
        for (int at = 0; at < trusted.length; at++) {
            VerifierKey key = listed.get(at).key();
            if (note.names(key)) {
                return complaint(note, key, trusted[at]);
            }
        }
        return Optional.of(
                "it is signed with the key " + note.signer() + "+" + note.keyId() + ", which the file does not list");
    }

    private static Optional<String> complaint(SignedNote note, VerifierKey key, boolean believed) {
        if (!note.isSignedBy(key)) {
            return Optional.of("its signature is not of this text: one of them was changed");
        }
        return believed
                ? Optional.empty()
                : Optional.of("it is signed with the key " + key.shown()
                        + ", which is none that was given, and none of them names it as the next");
    }

    /** Names of the keys, for the answer. */
    public String shown() {
        List<String> names = new ArrayList<>();
        listed.forEach(one -> names.add(one.key().shown()));
        return String.join(", ", names);
    }
}
