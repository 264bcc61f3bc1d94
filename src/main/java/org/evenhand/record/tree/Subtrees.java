package org.evenhand.record.tree;

/** Where the roots of complete subtrees come from. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root of the subtree over the leaves from {@code place << level} to {@code (place + 1) << level}, exclusive.
     *
     * @param level 0 for a leaf
     */
    TreeHash root(int level, long place);
}
