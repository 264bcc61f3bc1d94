package org.evenhand.record;

import org.evenhand.record.seal.SealedTree;

/** Everything under one seal, about to be written. */
public final class PreparedExport {

    private final SealedTree tree;
    private final long cases;

    PreparedExport(SealedTree tree) {
        this.tree = tree;
        cases = tree.countCases();
    }

    SealedTree tree() {
        return tree;
    }

    public long cases() {
        return cases;
    }
}
