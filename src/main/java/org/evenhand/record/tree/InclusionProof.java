package org.evenhand.record.tree;

import java.util.List;

/**
 * That a leaf is at its place in a tree.
 *
 * @param place of the leaf, from 0
 * @param size leaves of the tree
 * @param path hashes of the neighbors, from the leaf to the root
 */
public record InclusionProof(long place, long size, List<TreeHash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the leaf is in the tree with that root; false for a proof that cannot be one. Source: RFC 9162, 2.1.3.2. */
    public boolean proves(TreeHash leaf, TreeHash root) {
        if (place < 0 || place >= size) {
            return false;
        }
        long node = place;
        long last = size - 1;
        TreeHash reached = leaf;
        for (TreeHash neighbor : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = TreeHash.above(neighbor, reached);
                int levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                reached = TreeHash.above(reached, neighbor);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }
}
