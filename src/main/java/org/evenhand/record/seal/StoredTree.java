package org.evenhand.record.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.record.tree.Subtrees;
import org.evenhand.record.tree.TreeHash;

/**
 * The tree in the database, a tile of 256 rows at a time. Tiles are kept for the next question, and never more than a
 * thousand, about 30 MB. For one task: it does not see what is added after a tile was read.
 */
final class StoredTree implements Subtrees {

    private static final int STEP = TreeRows.STEP;
    private static final int MOST = 1_000;

    private final TreeRows rows;
    private final Map<Tile, List<List<TreeHash>>> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, List<List<TreeHash>>> eldest) {
            return size() > MOST;
        }
    };

    StoredTree(TreeRows rows) {
        this.rows = rows;
    }

    private record Tile(int level, long place) {}

    @Override
    public TreeHash root(int level, long place) {
        int within = level % STEP;
        Tile tile = new Tile(level - within, place >> (STEP - within));
        List<TreeHash> roots = tiles.computeIfAbsent(tile, this::read).get(within);
        int at = (int) (place - (tile.place() << (STEP - within)));
        if (at >= roots.size()) {
            throw new IllegalStateException("The tree has lost rows at level " + level + ", place " + place);
        }
        return roots.get(at);
    }

    /** The roots of all levels in a tile, from its rows upwards. */
    private List<List<TreeHash>> read(Tile tile) {
        long from = tile.place() << STEP;
        List<List<TreeHash>> levels = new ArrayList<>();
        List<TreeHash> below = rows.roots(tile.level(), from, from + (1L << STEP));
        levels.add(below);
        for (int level = 1; level < STEP; level++) {
            below = above(below);
            levels.add(below);
        }
        return levels;
    }

    private static List<TreeHash> above(List<TreeHash> below) {
        List<TreeHash> roots = new ArrayList<>();
        for (int left = 0; left + 1 < below.size(); left += 2) {
            roots.add(TreeHash.above(below.get(left), below.get(left + 1)));
        }
        return roots;
    }
}
