package org.evenhand.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evenhand.record.seal.KnownKey;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.SignedNote;
import org.evenhand.record.seal.TrustedKeys;
import org.evenhand.record.seal.VerifierKey;
import org.evenhand.record.tree.ConsistencyProof;
import org.evenhand.record.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/** Keys and seals of an exported file: who signed what, and whether each seal continues the one before. */
final class SealsCheck {

    private final Collection<VerifierKey> noted;
    private final List<KnownKey> keys = new ArrayList<>();
    private @Nullable TrustedKeys trusted;
    private @Nullable Seal last;
    private int count;

    SealsCheck(Collection<VerifierKey> noted) {
        this.noted = noted;
    }

    void key(ReadElement line) {
        if (count > 0) {
            throw Finding.broken("a key stands behind a seal.");
        }
        try {
            SignedNote endorsement = line.has("endorsement") ? SignedNote.parse(line.text("endorsement")) : null;
            keys.add(new KnownKey(VerifierKey.parse(line.text("key")), endorsement, Instant.EPOCH));
        } catch (IllegalArgumentException unfit) {
            throw Finding.broken("this is not a public key of seals.");
        }
    }

    void seal(ReadElement line) {
        Seal seal = read(line);
        String name = "seal " + seal.number();
        signed(name, seal.note());
        Seal before = last;
        if (before != null) {
            requireNext(name, before, seal, ProofOf.path(line));
        }
        last = seal;
        count++;
    }

    /** Checks any signature of the file. */
    void signed(String name, SignedNote note) {
        trusted().complaint(note).ifPresent(complaint -> {
            throw Finding.broken(name + ": " + complaint + ".");
        });
    }

    Optional<Seal> last() {
        return Optional.ofNullable(last);
    }

    int count() {
        return count;
    }

    long size() {
        return last().map(Seal::size).orElse(0L);
    }

    /** Whether the tree under the last seal has that leaf there. */
    boolean holds(ReadElement line, String entryHash) {
        Seal seal = last;
        return seal != null
                && ProofOf.inclusion(line, seal.size())
                        .proves(ProofOf.leaf(entryHash), seal.head().root());
    }

    String shownKeys() {
        return trusted().shown();
    }

    private TrustedKeys trusted() {
        TrustedKeys known = trusted;
        if (known == null) {
            known = new TrustedKeys(keys, noted);
            trusted = known;
        }
        return known;
    }

    private static void requireNext(String name, Seal before, Seal seal, List<TreeHash> path) {
        if (seal.number() != before.number() + 1) {
            throw Finding.broken("seal " + (before.number() + 1) + " is missing: " + name + " stands in its place.");
        }
        boolean continues = new ConsistencyProof(before.size(), seal.size(), path)
                .proves(before.head().root(), seal.head().root());
        if (!continues) {
            throw Finding.broken(name + " does not continue the seal before it: entries were changed, removed or put"
                    + " between, or the proof was altered.");
        }
    }

    private static Seal read(ReadElement line) {
        try {
            return Seal.parse(line.text("head"));
        } catch (IllegalArgumentException unfit) {
            throw Finding.broken("this is not the signed head of a seal.");
        }
    }
}
