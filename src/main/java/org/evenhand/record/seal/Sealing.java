package org.evenhand.record.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.record.seal.TreeRows.Leaf;
import org.evenhand.record.seal.TreeRows.Node;
import org.evenhand.record.seal.UnsealedChains.Row;
import org.evenhand.record.tree.GrowingTree;
import org.evenhand.record.tree.TreeHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes seals. One at a time on however many nodes; it holds no chain, so that nobody who works in a case waits for it.
 */
@Component
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int CASES_AT_ONCE = 500;

    private final OwnKey ownKey;
    private final SealRows seals;
    private final KeyRows keys;
    private final TreeRows tree;
    private final UnsealedChains chains;
    private final SealSettings settings;
    private final Clock clock;

    Sealing(
            OwnKey ownKey,
            SealRows seals,
            KeyRows keys,
            TreeRows tree,
            UnsealedChains chains,
            SealSettings settings,
            Clock clock) {
        this.ownKey = ownKey;
        this.seals = seals;
        this.keys = keys;
        this.tree = tree;
        this.chains = chains;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seals what is new when it is time; on other nodes it is then not. */
    @Transactional
    public Optional<Seal> sealWhenDue() {
        Optional<SealKey> key = ownKey.find();
        Instant now = clock.instant();
        return key.isPresent() && seals.takeTurn(now, now.plus(settings.every()))
                ? sealed(key.get())
                : Optional.empty();
    }

    /**
     * Seals what is new now, after whoever seals at this moment.
     *
     * @return empty when there is no key, or nothing new
     */
    @Transactional
    public Optional<Seal> sealNow() {
        Optional<SealKey> key = ownKey.find();
        if (key.isPresent()) {
            seals.holdTurn();
        }
        return key.flatMap(this::sealed);
    }

    private Optional<Seal> sealed(SealKey key) {
        Optional<Seal> last = seals.latest();
        long size = last.map(Seal::size).orElse(0L);
        List<Node> nodes = new ArrayList<>();
        GrowingTree growing =
                GrowingTree.of(new StoredTree(tree), size, (level, place, root) -> keep(level, place, root, nodes));
        String reached = "";
        List<String> cases = chains.behind(reached, CASES_AT_ONCE);
        while (!cases.isEmpty()) {
            add(chains.of(cases), growing, nodes);
            reached = cases.get(cases.size() - 1);
            cases = chains.behind(reached, CASES_AT_ONCE);
        }
        return growing.size() == size ? Optional.empty() : Optional.of(signed(growing, last, key));
    }

    private void add(List<Row> rows, GrowingTree growing, List<Node> nodes) {
        List<Leaf> leaves = new ArrayList<>();
        List<Leaf> last = new ArrayList<>();
        for (NewLeaves chain : NewLeaves.in(rows)) {
            Optional<String> obstacle = chain.obstacle();
            if (obstacle.isPresent()) {
                leaveOut(chain.caseId(), obstacle.get());
                continue;
            }
            for (Row row : chain.rows()) {
                leaves.add(new Leaf(growing.size(), row.caseId(), row.seq(), row.hash()));
                growing.add(TreeHash.ofEntry(row.hash()));
            }
            last.add(leaves.get(leaves.size() - 1));
        }
        tree.add(leaves, nodes);
        nodes.clear();
        chains.sealedTo(last);
    }

    private static void keep(int level, long place, TreeHash root, List<Node> nodes) {
        if (level > 0 && level % TreeRows.STEP == 0) {
            nodes.add(new Node(level, place, root));
        }
    }

    private Seal signed(GrowingTree growing, Optional<Seal> last, SealKey key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        keys.know(key, now);
        long number = last.map(Seal::number).orElse(0L) + 1;
        Seal seal = Seal.of(new SealHead(key.open().name(), growing.size(), growing.root(), number, now), key);
        seals.add(seal);
        LOG.info("Seal {} over {} entries", number, growing.size());
        return seal;
    }

    private void leaveOut(String caseId, String sentence) {
        LOG.error("Case {} is left out of seals from now on: {}", caseId, sentence);
        chains.leaveOut(caseId, sentence, clock.instant());
    }
}
