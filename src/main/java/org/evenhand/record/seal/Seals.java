package org.evenhand.record.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was sealed, proves it, and signs what is handed out. */
@Component
public class Seals {

    private final OwnKey ownKey;
    private final SealRows rows;
    private final KeyRows keys;
    private final TreeRows tree;
    private final SealedRows sealed;
    private final UnsealedChains unsealed;

    Seals(OwnKey ownKey, SealRows rows, KeyRows keys, TreeRows tree, SealedRows sealed, UnsealedChains unsealed) {
        this.unsealed = unsealed;
        this.ownKey = ownKey;
        this.rows = rows;
        this.keys = keys;
        this.tree = tree;
        this.sealed = sealed;
    }

    /** Whether the installation has a key; without one nothing is sealed or signed. */
    public boolean haveAKey() {
        return ownKey.find().isPresent();
    }

    /** Name of the installation, as its key has it; empty without one. */
    public String installation() {
        return ownKey.find().map(key -> key.open().name()).orElse("");
    }

    /** The public key in use; empty without one. */
    public Optional<VerifierKey> key() {
        return ownKey.find().map(SealKey::open);
    }

    /** All keys that have sealed here, and the one in use, oldest first. */
    public List<KnownKey> keys() {
        List<KnownKey> all = new ArrayList<>(keys.all());
        ownKey.find()
                .filter(own -> all.stream().noneMatch(one -> one.key().equals(own.open())))
                .ifPresent(own -> all.add(own.known(Instant.EPOCH)));
        return all;
    }

    public Optional<Seal> latest() {
        return rows.latest();
    }

    /** The tree under the last seal, for files that this installation can sign; empty without a key or a seal. */
    public Optional<SealedTree> provable() {
        return haveAKey() ? latest().map(this::tree) : Optional.empty();
    }

    public Optional<Seal> find(long number) {
        return rows.find(number);
    }

    /** Seals below a number, newest first. */
    public List<Seal> before(long number, int most) {
        return rows.before(number, most);
    }

    /** Seals above a number, oldest first. */
    public List<Seal> after(long number, int most) {
        return rows.after(number, most);
    }

    /** The seal with which that place of the tree came. */
    public Optional<Seal> sealOf(long position) {
        return rows.firstOfSize(position + 1);
    }

    /** The tree under a seal, to prove several things from it. */
    public SealedTree tree(Seal seal) {
        return new SealedTree(seal, tree, sealed);
    }

    /** Entries of the ledger that no seal holds yet. */
    public long waiting() {
        return unsealed.count();
    }

    /** Chains that no longer fit what was sealed of them, by their case. */
    public List<SealObstacle> obstacles() {
        return unsealed.obstacles();
    }

    /** Signs with the key of the installation; null when it has none. */
    public @Nullable SignedNote sign(String text) {
        return ownKey.find().map(key -> key.sign(text)).orElse(null);
    }
}
