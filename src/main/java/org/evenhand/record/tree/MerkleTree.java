package org.evenhand.record.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree over the first leaves of a log. Roots of parts come from {@link Subtrees}, about as many for one proof as the
 * size has binary digits, so that nothing needs the whole tree.
 */
public final class MerkleTree {

    private final Subtrees subtrees;
    private final long size;

    /** @param size leaves of the tree, from 0; the subtrees may know more of them */
    public MerkleTree(Subtrees subtrees, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no " + size + " leaves");
        }
        this.subtrees = subtrees;
        this.size = size;
    }

    /** MTH(D[size]). Source: RFC 9162, 2.1.1. */
    public TreeHash root() {
        return size == 0 ? TreeHash.EMPTY : rootOf(0, size);
    }

    /**
     * That a leaf is in this tree: PATH(place, D[size]). Source: RFC 9162, 2.1.3.1.
     *
     * @param place of the leaf, from 0
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public InclusionProof inclusion(long place) {
        if (place < 0 || place >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + place);
        }
        List<TreeHash> path = new ArrayList<>();
        path(place, 0, size, path);
        return new InclusionProof(place, size, path);
    }

    /**
     * That this tree continues a smaller one: PROOF(first, D[size]). Source: RFC 9162, 2.1.4.1.
     *
     * @param first leaves of the smaller tree, from 1
     * @throws IllegalArgumentException if it is no smaller one
     */
    public ConsistencyProof consistencyFrom(long first) {
        if (first < 1 || first > size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves continues none of " + first);
        }
        List<TreeHash> path = new ArrayList<>();
        subproof(first, 0, size, true, path);
        return new ConsistencyProof(first, size, path);
    }

    private void path(long place, long from, long to, List<TreeHash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (place < middle) {
            path(place, from, middle, path);
            path.add(rootOf(middle, to));
        } else {
            path(place, middle, to, path);
            path.add(rootOf(from, middle));
        }
    }

    /** @param known whether the part of the smaller tree here is that tree as a whole, whose root the verifier has */
    private void subproof(long first, long from, long to, boolean known, List<TreeHash> path) {
        if (first == to) {
            if (!known) {
                path.add(rootOf(from, to));
            }
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (first <= middle) {
            subproof(first, from, middle, known, path);
            path.add(rootOf(middle, to));
        } else {
            subproof(first, middle, to, false, path);
            path.add(rootOf(from, middle));
        }
    }

    /** The parts that proofs speak of begin at a multiple of the power of two that is not smaller than they are. */
    private TreeHash rootOf(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.root(level, from >> level);
        }
        long middle = from + largestPowerBelow(leaves);
        return TreeHash.above(rootOf(from, middle), rootOf(middle, to));
    }

    /** The largest power of two that is smaller than the number, which is 2 or more. */
    private static long largestPowerBelow(long number) {
        return Long.highestOneBit(number - 1);
    }
}
