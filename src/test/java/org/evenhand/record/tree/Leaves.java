package org.evenhand.record.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves of a test, as bytes and as a tree that grew one by one and kept every complete part. */
final class Leaves {

    final List<byte[]> contents = new ArrayList<>();
    private final Map<String, TreeHash> roots = new HashMap<>();
    private final GrowingTree growing = new GrowingTree((level, place, root) -> roots.put(level + "/" + place, root));

    static Leaves of(List<byte[]> contents) {
        Leaves leaves = new Leaves();
        contents.forEach(leaves::add);
        return leaves;
    }

    static Leaves of(int size) {
        Leaves leaves = new Leaves();
        for (int number = 0; number < size; number++) {
            leaves.add(("leaf " + number).getBytes(StandardCharsets.UTF_8));
        }
        return leaves;
    }

    private void add(byte[] content) {
        contents.add(content);
        growing.add(TreeHash.ofLeaf(content));
    }

    TreeHash grown() {
        return growing.root();
    }

    Subtrees subtrees() {
        return (level, place) -> {
            TreeHash root = roots.get(level + "/" + place);
            if (root == null) {
                throw new AssertionError("Asked for an incomplete part: " + level + "/" + place);
            }
            return root;
        };
    }

    MerkleTree tree(long size) {
        return new MerkleTree(subtrees(), size);
    }

    TreeHash leaf(int place) {
        return TreeHash.ofLeaf(contents.get(place));
    }
}
