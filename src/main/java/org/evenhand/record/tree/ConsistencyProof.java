package org.evenhand.record.tree;

import java.util.List;

/**
 * That a tree begins with all leaves of a smaller one, in the same order: nothing was removed, changed or put between.
 *
 * @param first leaves of the smaller tree
 * @param second leaves of the larger one
 * @param path hashes from which both roots follow
 */
public record ConsistencyProof(long first, long second, List<TreeHash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether the tree with the second root continues that with the first; false for a proof that cannot be one. Source:
     * RFC 9162, 2.1.4.2. Two trees of one size are one tree.
     */
    public boolean proves(TreeHash firstRoot, TreeHash secondRoot) {
        if (first == second) {
            return first > 0 && path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first < 1 || first > second || path.isEmpty()) {
            return false;
        }
        return Long.bitCount(first) == 1
                ? follow(firstRoot, path, firstRoot, secondRoot)
                : follow(path.get(0), path.subList(1, path.size()), firstRoot, secondRoot);
    }

    private boolean follow(TreeHash seed, List<TreeHash> rest, TreeHash firstRoot, TreeHash secondRoot) {
        long node = first - 1;
        long last = second - 1;
        int levels = Long.numberOfTrailingZeros(~node);
        node >>= levels;
        last >>= levels;
        TreeHash inFirst = seed;
        TreeHash inSecond = seed;
        for (TreeHash neighbor : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                inFirst = TreeHash.above(neighbor, inFirst);
                inSecond = TreeHash.above(neighbor, inSecond);
                levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                inSecond = TreeHash.above(inSecond, neighbor);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && inFirst.equals(firstRoot) && inSecond.equals(secondRoot);
    }
}
