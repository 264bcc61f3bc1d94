package org.evenhand.record.seal;

import java.util.Map;
import java.util.Optional;
import org.evenhand.record.tree.ConsistencyProof;
import org.evenhand.record.tree.InclusionProof;
import org.evenhand.record.tree.MerkleTree;
import org.evenhand.record.tree.TreeHash;

/** The tree under one seal. For one task: what it has read of the database it keeps. */
public final class SealedTree {

    private final Seal seal;
    private final SealedRows sealed;
    private final StoredTree stored;

    SealedTree(Seal seal, TreeRows rows, SealedRows sealed) {
        this.seal = seal;
        this.sealed = sealed;
        stored = new StoredTree(rows);
    }

    public Seal seal() {
        return seal;
    }

    /** The places of a case's entries, by their number; those that were sealed later have none. */
    public Map<Long, Long> positions(String caseId) {
        return sealed.positions(caseId, seal.size());
    }

    /** That the leaf at a place is under this seal. */
    public InclusionProof inclusion(long position) {
        return new MerkleTree(stored, seal.size()).inclusion(position);
    }

    /** That an entry is under this seal; empty when it is not. */
    public Optional<InclusionProof> inclusion(String caseId, long seq, String hash) {
        var position = sealed.find(caseId, seq, hash);
        return position.isPresent() && position.getAsLong() < seal.size()
                ? Optional.of(inclusion(position.getAsLong()))
                : Optional.empty();
    }

    /** That this seal continues an earlier one. */
    public ConsistencyProof consistencyFrom(Seal earlier) {
        return new MerkleTree(stored, seal.size()).consistencyFrom(earlier.size());
    }

    /** The same between two seals, both of them not later than this one. */
    public ConsistencyProof consistency(Seal earlier, Seal later) {
        return new MerkleTree(stored, later.size()).consistencyFrom(earlier.size());
    }

    /** The root as it follows from the rows now. */
    public TreeHash rootNow() {
        return new MerkleTree(stored, seal.size()).root();
    }

    /** Cases under this seal whose first entry stands behind a place, in that order; with the place. */
    public Map<String, Long> cases(long behind, int most) {
        return sealed.cases(behind, seal.size(), most);
    }

    public long countCases() {
        return sealed.countCases(seal.size());
    }
}
