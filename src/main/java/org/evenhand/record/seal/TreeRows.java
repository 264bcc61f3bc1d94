package org.evenhand.record.seal;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.record.tree.TreeHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the tree: its leaves, and the roots of complete parts at every eighth level. Only ever added. */
@Component
class TreeRows {

    /** Levels that follow from those below, by at most 255 rows. */
    static final int STEP = 8;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TreeRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A root at a level that is kept. */
    record Node(int level, long place, TreeHash root) {}

    /** @param position from 0 */
    record Leaf(long position, String caseId, long seq, String hash) {}

    void add(List<Leaf> leaves, List<Node> nodes) {
        batches.batchUpdate(
                "insert into sealed_entry (position, case_id, seq, hash) values (?, ?, ?, ?)",
                leaves.stream()
                        .map(leaf -> new Object[] {leaf.position(), leaf.caseId(), leaf.seq(), leaf.hash()})
                        .toList());
        batches.batchUpdate(
                "insert into seal_node (level, place, hash) values (?, ?, ?)",
                nodes.stream()
                        .map(node -> new Object[] {
                            node.level(), node.place(), node.root().hex()
                        })
                        .toList());
    }

    /** The roots from one place to another, exclusive, as far as there are any. */
    List<TreeHash> roots(int level, long from, long to) {
        return level == 0 ? leaves(from, to) : nodes(level, from, to);
    }

    private List<TreeHash> leaves(long from, long to) {
        List<TreeHash> found = new ArrayList<>();
        jdbc.sql("select hash from sealed_entry where position >= ? and position < ? order by position")
                .params(from, to)
                .query(row -> {
                    found.add(TreeHash.ofEntry(row.getString("hash")));
                });
        return found;
    }

    private List<TreeHash> nodes(int level, long from, long to) {
        List<TreeHash> found = new ArrayList<>();
        jdbc.sql("select hash from seal_node where level = ? and place >= ? and place < ? order by place")
                .params(level, from, to)
                .query(row -> {
                    found.add(TreeHash.ofHex(row.getString("hash")));
                });
        return found;
    }
}
