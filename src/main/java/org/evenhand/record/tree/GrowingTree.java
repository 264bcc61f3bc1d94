package org.evenhand.record.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A tree to which leaves are added at its end. It keeps the roots of its largest complete parts alone, one for each binary
 * one in its size: 20 hashes for a million leaves.
 */
public final class GrowingTree {

    /** Told of each complete subtree when its last leaf was added, single leaves included. */
    @FunctionalInterface
    public interface Completed {
        void subtree(int level, long place, TreeHash root);
    }

    private final Completed completed;
    /** The smallest part, at the right edge, first. */
    private final Deque<TreeHash> edge = new ArrayDeque<>();

    private long size;

    /** A tree without leaves. */
    public GrowingTree(Completed completed) {
        this.completed = completed;
    }

    /** The tree of that size, to be continued. */
    public static GrowingTree of(Subtrees subtrees, long size, Completed completed) {
        GrowingTree tree = new GrowingTree(completed);
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                tree.edge.push(subtrees.root(level, (size >> level) - 1));
            }
        }
        tree.size = size;
        return tree;
    }

    public void add(TreeHash leaf) {
        long place = size++;
        TreeHash root = leaf;
        completed.subtree(0, place, root);
        for (int level = 1; (place & 1) == 1; level++) {
            root = TreeHash.above(edge.pop(), root);
            place >>= 1;
            completed.subtree(level, place, root);
        }
        edge.push(root);
    }

    public long size() {
        return size;
    }

    /** MTH of all leaves so far. */
    public TreeHash root() {
        List<TreeHash> parts = new ArrayList<>(edge);
        if (parts.isEmpty()) {
            return TreeHash.EMPTY;
        }
        TreeHash root = parts.get(0);
        for (TreeHash larger : parts.subList(1, parts.size())) {
            root = TreeHash.above(larger, root);
        }
        return root;
    }
}
