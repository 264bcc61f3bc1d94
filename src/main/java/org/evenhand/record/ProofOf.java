package org.evenhand.record;

import java.util.List;
import org.evenhand.record.tree.InclusionProof;
import org.evenhand.record.tree.TreeHash;

/** Reads hashes and proofs out of the lines of a file. */
final class ProofOf {

    /** More than a tree of 2^62 entries needs. */
    private static final int LONGEST = 64;

    private ProofOf() {}

    static List<TreeHash> path(ReadElement line) {
        List<String> path = line.texts("path");
        try {
            if (path.size() <= LONGEST) {
                return path.stream().map(TreeHash::ofHex).toList();
            }
        } catch (IllegalArgumentException unfit) {
            // answered below
        }
        throw Finding.broken("its path is not a list of hashes.");
    }

    static InclusionProof inclusion(ReadElement line, long size) {
        return new InclusionProof(line.number("position"), size, path(line));
    }

    static TreeHash leaf(String entryHash) {
        try {
            return TreeHash.ofEntry(TreeHash.ofHex(entryHash).hex());
        } catch (IllegalArgumentException unfit) {
            throw Finding.broken("its hash is not a SHA-256.");
        }
    }
}
