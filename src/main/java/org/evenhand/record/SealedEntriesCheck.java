package org.evenhand.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.evenhand.record.SealedEntries.Row;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Seals;
import org.evenhand.record.seal.TrustedKeys;
import org.evenhand.record.tree.GrowingTree;
import org.evenhand.record.tree.TreeHash;

/**
 * Computes every hash of the record anew, from the entries as they are in the database now, and compares each seal with what
 * comes out.
 */
final class SealedEntriesCheck {

    private static final int PAGE = 500;

    private final Seals seals;
    private final SealedEntries entries;
    private final long total;
    private final GrowingTree tree = new GrowingTree((level, place, root) -> {});
    private final Deque<Seal> ahead = new ArrayDeque<>();
    private final TrustedKeys keys;
    private long lastSeal;

    SealedEntriesCheck(Seals seals, SealedEntries entries, long total) {
        this.seals = seals;
        this.entries = entries;
        this.total = total;
        keys = new TrustedKeys(seals.keys(), List.of());
    }

    /** @param progress told how many entries were looked at, now and then */
    Verdict run(LongConsumer progress) {
        try {
            while (tree.size() < total) {
                page(Math.min(total, tree.size() + PAGE));
                progress.accept(tree.size());
            }
            return new Verdict(
                    Outcome.OK,
                    tree.size() + " entries are as they were sealed, and " + lastSeal
                            + " seals are of them and continue each other.");
        } catch (Finding found) {
            return found.verdict();
        }
    }

    long done() {
        return tree.size();
    }

    private void page(long to) {
        List<Row> rows = entries.between(tree.size(), to);
        for (Row row : rows) {
            requireInOrder(row);
            tree.add(TreeHash.ofEntry(row.hash()));
            nextSeal().filter(seal -> seal.size() == tree.size()).ifPresent(this::compare);
        }
        if (tree.size() < to) {
            throw Finding.broken("The place " + tree.size() + " of the tree is empty.");
        }
    }

    private void requireInOrder(Row row) {
        String name = "Case " + row.caseId() + ", entry " + row.seq();
        if (row.position() != tree.size()) {
            throw Finding.broken("The place " + tree.size() + " of the tree is empty.");
        }
        LedgerEntry entry = row.entry();
        if (entry == null) {
            throw Finding.broken(name + " is gone.");
        }
        if (!entry.isIntact()) {
            throw Finding.broken(name + " was changed: its hash does not match its content.");
        }
        if (!entry.hash().equals(row.hash())) {
            throw Finding.broken(name + " was changed and hashed anew: it is not the entry that was sealed.");
        }
        String before = row.before();
        if (!entry.previousHash().equals(before == null ? LedgerHead.BEGINNING : before)) {
            throw Finding.broken(name + " does not follow the entry before it.");
        }
    }

    private void compare(Seal seal) {
        String name = "Seal " + seal.number();
        if (seal.number() != lastSeal + 1) {
            throw Finding.broken("Seal " + (lastSeal + 1) + " is missing.");
        }
        keys.complaint(seal.note()).ifPresent(complaint -> {
            throw Finding.broken(name + ": " + complaint + ".");
        });
        if (!seal.head().root().equals(tree.root())) {
            throw Finding.broken(name + " is not of these entries: some were changed, removed or put between.");
        }
        lastSeal = seal.number();
        ahead.remove();
    }

    private Optional<Seal> nextSeal() {
        if (ahead.isEmpty()) {
            ahead.addAll(seals.after(lastSeal, PAGE));
        }
        return Optional.ofNullable(ahead.peek());
    }
}
